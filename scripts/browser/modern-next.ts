import { existsSync, readFileSync } from 'node:fs'

const DIST = /(?<=[\\/]next[\\/]dist[\\/])/

/** Webpack's `this` in a loader, as far as it is used here. */
type Loader = { resourcePath: string; addDependency: (file: string) => void }

const DEFAULT_EXPORT = /\bexport default\b|\bexport \{[^}]*\bdefault\b/

/**
 * A webpack loader: a file of Next's CommonJS build becomes one that passes on what its twin in the ESM build exports. It keeps its own name, by which
 * Next's manifest of client components knows it; the code behind it is the twin's, of which a bundler can leave out what nobody uses.
 */
export default function modernNext(this: Loader, source: string): string {
  const twin = this.resourcePath.replace(DIST, 'esm/')
  if (!existsSync(twin)) return source
  this.addDependency(twin)
  const from = JSON.stringify(twin)
  return [
    `export * from ${from}`,
    DEFAULT_EXPORT.test(readFileSync(twin, 'utf8')) ? `export { default } from ${from}` : '',
  ].join('\n')
}
