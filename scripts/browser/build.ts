import { sep } from 'node:path'

const NEXT = `${sep}next${sep}dist${sep}`
/** The file of Next's ESM build that starts it. */
const START = /[\\/]next[\\/]dist[\\/]esm[\\/]client[\\/]app-next\.js$/
const IN_NEXT = /[\\/]next[\\/]dist[\\/](api|client|shared|lib)[\\/].+\.js$/

/** The parts of a page that every page has. */
const EVERYWHERE = ['app/layout', 'app/error']

type Module = { type: string }
type ChunkGraph = { getModuleChunksIterable: (module: Module) => Iterable<{ name?: string }> }

/** What is changed of Next's webpack configuration. */
type Configuration = {
  module: { rules: unknown[] }
  plugins: unknown[]
  resolve: { alias: Record<string, unknown> }
  optimization: { splitChunks: { cacheGroups: Record<string, unknown> } }
}
type Webpack = { DefinePlugin: new (definitions: Record<string, string>) => unknown }

/** Next swaps what only a server needs for less in a browser, by file: the same for the files of its ESM build. */
function twinsOf(alias: Record<string, unknown>) {
  const twins = Object.entries(alias).flatMap(([from, to]): [string, string][] =>
    from.includes(NEXT) && typeof to === 'string' && to.startsWith('next/dist/')
      ? [[from.replace(NEXT, `${NEXT}esm${sep}`), to.replace('next/dist/', 'next/dist/esm/')]]
      : [],
  )
  if (twins.length === 0) throw new Error('Next swaps nothing for browsers any more: look at docs/decisions/025.')
  return Object.fromEntries(twins)
}

/**
 * Makes less of what a browser is sent, with nothing of it missing (docs/decisions/025-what-a-page-loads.md).
 * @param config Next's configuration of webpack for the browser @param webpack as Next has it
 */
export function forBrowsers<Given extends Configuration>(config: Given, webpack: Webpack): Given {
  config.module.rules.push({
    test: IN_NEXT,
    enforce: 'post',
    use: new URL('modern-next.ts', import.meta.url).pathname,
  })
  config.module.rules.push({
    test: START,
    enforce: 'post',
    use: new URL('in-steps.ts', import.meta.url).pathname,
  })
  Object.assign(config.resolve.alias, twinsOf(config.resolve.alias), {
    // Lies beside the ESM build, not in it. What it adds, every browser that Next supports has had for years, but `URL.canParse`, which nobody here calls.
    '../build/polyfills/polyfill-module': false,
  })
  // No browser has a `process`; who asks need not be given one.
  config.plugins.push(new webpack.DefinePlugin({ 'typeof process': JSON.stringify('undefined') }))
  // What the frame of every page needs is in one file, and in no other beside it.
  config.optimization.splitChunks.cacheGroups.everywhere = {
    name: 'everywhere',
    enforce: true,
    priority: 50,
    test: (module: Module, { chunkGraph }: { chunkGraph: ChunkGraph }) =>
      module.type.startsWith('javascript') &&
      [...chunkGraph.getModuleChunksIterable(module)].some(({ name }) => name && EVERYWHERE.includes(name)),
  }
  return config
}
