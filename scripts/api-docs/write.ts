import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ROOT } from '../local/paths.ts'
import { apiDocument } from './document.ts'

const VIEWER = `${dirname(fileURLToPath(import.meta.resolve('swagger-ui-dist/package.json')))}/`
const FROM_VIEWER = ['swagger-ui.css', 'swagger-ui-bundle.js', 'swagger-ui-standalone-preset.js']
const OURS = ['theme.css', 'start.js']

/**
 * Writes the documentation of the API among the worker's static assets: the page at `/api/docs`, what it loads below it.
 * @param assets the folder of the assets
 */
export async function writeApiDocs(assets: string) {
  const folder = `${assets}/api/docs/`
  mkdirSync(folder, { recursive: true })
  for (const name of FROM_VIEWER) copyFileSync(`${VIEWER}${name}`, `${folder}${name}`)
  for (const name of OURS) copyFileSync(`${ROOT}scripts/api-docs/page/${name}`, `${folder}${name}`)
  copyFileSync(`${ROOT}scripts/api-docs/page/docs.html`, `${assets}/api/docs.html`)
  for (const extent of ['live', 'promised'] as const)
    writeFileSync(`${folder}${extent}.json`, JSON.stringify(await apiDocument(extent)))
}
