import { convertV4MiniflareOptions, Log, LogLevel, Miniflare } from 'miniflare'
import { main } from '../local/step.ts'

/* A bare worker without bindings and assets, for reference. Told its port by PORT. */
main(async () => {
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      host: '127.0.0.1',
      port: Number(process.env.PORT),
      cf: false,
      telemetry: { enabled: false },
      logRequests: false,
      log: new Log(LogLevel.WARN),
      workers: [
        {
          name: 'hello',
          compatibilityDate: '2026-11-01',
          modules: [
            { type: 'ESModule', path: 'hello.js', contents: "export default { fetch: () => new Response('hello') }" },
          ],
        },
      ],
    }),
  )
  await miniflare.ready
  console.log('ready {}')
})
