import { createServer, type Server } from 'node:http'
import { Readable } from 'node:stream'
import { getResponse, type HttpHandler } from 'msw'

/** Serves MSW handlers over HTTP, for programs that MSW cannot reach into. @throws when the port is taken */
export function serveHandlers(handlers: HttpHandler[], port: number): Promise<Server> {
  const server = createServer((incoming, outgoing) => {
    const origin = `http://${incoming.headers.host ?? '127.0.0.1'}`
    const hasBody = incoming.method !== 'GET' && incoming.method !== 'HEAD'
    const request = new Request(new URL(incoming.url ?? '/', origin), {
      method: incoming.method ?? 'GET',
      headers: Object.entries(incoming.headersDistinct).flatMap(([name, values]) =>
        (values ?? []).map((value): [string, string] => [name, value]),
      ),
      ...(hasBody ? { body: Readable.toWeb(incoming) as ReadableStream, duplex: 'half' } : {}),
    })
    getResponse(handlers, request)
      .then(async (response) => {
        const answer =
          response ??
          Response.json(
            { message: `Nothing stands at ${incoming.method ?? ''} ${incoming.url ?? ''}.` },
            { status: 501 },
          )
        outgoing.writeHead(answer.status, Object.fromEntries(answer.headers))
        outgoing.end(Buffer.from(await answer.arrayBuffer()))
      })
      .catch((error: unknown) => {
        outgoing.writeHead(500).end(String(error))
      })
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      resolve(server)
    })
  })
}
