import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { getResponse, type HttpHandler } from 'msw'

/** Serves MSW handlers over HTTP, for programs that MSW cannot reach into. @throws when the port is taken */
export function serveHandlers(handlers: HttpHandler[], port: number): Promise<Server> {
  const server = createServer((incoming, outgoing) => {
    answer(handlers, incoming, outgoing).catch((error: unknown) => {
      if (outgoing.headersSent) outgoing.destroy()
      else outgoing.writeHead(500, { 'content-type': 'text/plain' }).end(String(error))
    })
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      resolve(server)
    })
  })
}

/** Async throughout: what a request is made of may be nonsense, and must not end the sandbox. */
async function answer(handlers: HttpHandler[], incoming: IncomingMessage, outgoing: ServerResponse) {
  const { method = 'GET', url = '/' } = incoming
  const response = await getResponse(handlers, requestOf(incoming, method, url))
  if (response?.type === 'error') {
    outgoing.destroy()
    return
  }
  const { status, headers, body } = response
    ? { status: response.status, headers: response.headers, body: await response.arrayBuffer() }
    : {
        status: 501,
        headers: new Headers(),
        body: new TextEncoder().encode(`Nothing stands at ${method} ${url}.\n`).buffer,
      }
  outgoing.writeHead(status, Object.fromEntries(headers))
  outgoing.end(new Uint8Array(body))
}

function requestOf(incoming: IncomingMessage, method: string, url: string) {
  const hasBody = method !== 'GET' && method !== 'HEAD'
  return new Request(`http://${incoming.headers.host ?? '127.0.0.1'}${url}`, {
    method,
    headers: Object.entries(incoming.headersDistinct).flatMap(([name, values]) =>
      (values ?? []).map((value): [string, string] => [name, value]),
    ),
    ...(hasBody ? { body: Readable.toWeb(incoming) as ReadableStream, duplex: 'half' } : {}),
  })
}
