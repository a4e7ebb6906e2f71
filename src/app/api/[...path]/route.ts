import { answerApi } from '#modules/api.ts'
import { actionContext } from '#platform/next-context.ts'

/** The HTTP API under `next dev`; the worker's entry answers it before Next elsewhere. */
async function answer(request: Request) {
  const { url, method, headers } = request
  // Next's own request is a proxy, which cannot be read as a request again.
  const plain = new Request(url, {
    method,
    headers,
    ...(method === 'GET' ? {} : { body: await request.arrayBuffer() }),
  })
  return answerApi(plain, await actionContext())
}

export { answer as GET, answer as POST }
