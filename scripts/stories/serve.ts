import { createReadStream, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { ROOT } from '../local/paths.ts'

const FOLDER = `${ROOT}storybook-static`
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
}

/** The built Storybook, as any static host serves it. */
createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1')
  // A browser asks for it by itself, and would log that it is missing.
  if (pathname === '/favicon.ico') {
    response.writeHead(204).end()
    return
  }
  const file = join(FOLDER, normalize(decodeURIComponent(pathname === '/' ? '/index.html' : pathname)))
  if (!file.startsWith(FOLDER) || !statSync(file, { throwIfNoEntry: false })?.isFile()) {
    response.writeHead(404).end()
    return
  }
  response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' })
  createReadStream(file).pipe(response)
}).listen(Number(process.argv[2]), '127.0.0.1')
