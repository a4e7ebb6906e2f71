const WHOLE =
  /appBootstrap\(\(\)=>\{\s*const \{ hydrate \} = require\('\.\/app-index'\);[\s\S]*?require\('(next\/dist\/client\/components\/app-router)'\);[\s\S]*?require\('(next\/dist\/client\/components\/layout-router)'\);\s*hydrate\(instrumentationModules\);\s*\}\);/

/**
 * A webpack loader for the file that starts Next in a browser. Next loads React, its router and itself in one breath, in which a cheap phone answers
 * nobody; here each is a task of its own, and whoever taps or scrolls in between is heard. What is loaded, and in which order, stays.
 * @throws where Next starts in another way than it did
 */
export default function inSteps(source: string): string {
  const parts = WHOLE.exec(source)
  if (!parts) throw new Error('Next starts in another way than it did: look at docs/decisions/025.')
  const [whole, appRouter, layoutRouter] = parts
  return source.replace(
    whole,
    `const step = () => new Promise((resolve) => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => { port1.close(); resolve(); };
  port2.postMessage(0);
});
appBootstrap(async () => {
  require('react-dom/client');
  await step();
  require('${String(appRouter)}');
  require('${String(layoutRouter)}');
  await step();
  const { hydrate } = require('./app-index');
  await step();
  hydrate(instrumentationModules);
});`,
  )
}
