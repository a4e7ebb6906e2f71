import { createServer, request, type Server } from 'node:http'
import { createGzip, constants } from 'node:zlib'
import type { AddressInfo } from 'node:net'

const COMPRESSIBLE = /^(text\/|application\/(javascript|json|manifest|rss|xml)|image\/svg)/

/** Stands where Cloudflare's edge is: what the worker answers goes out compressed. The local worker alone would send it as it is. */
export async function startEdge(origin: string): Promise<{ url: string; stop: () => void }> {
  const server: Server = createServer((incoming, outgoing) => {
    const passed = request(new URL(incoming.url ?? '/', origin), { method: incoming.method, headers: incoming.headers })
    passed.on('response', (answer) => {
      const isWords = COMPRESSIBLE.test(answer.headers['content-type'] ?? '') && !answer.headers['content-encoding']
      const { 'content-length': _length, ...headers } = answer.headers
      if (!isWords) {
        outgoing.writeHead(answer.statusCode ?? 500, answer.headers)
        answer.pipe(outgoing)
        return
      }
      outgoing.writeHead(answer.statusCode ?? 500, { ...headers, 'content-encoding': 'gzip', vary: 'accept-encoding' })
      answer.pipe(createGzip({ level: constants.Z_BEST_COMPRESSION })).pipe(outgoing)
    })
    passed.on('error', () => outgoing.destroy())
    incoming.pipe(passed)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://localhost:${String(port)}`,
    stop: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
