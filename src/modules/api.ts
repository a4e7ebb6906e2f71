import { SmartCoercionPlugin } from '@orpc/json-schema'
import { OpenAPIHandler } from '@orpc/openapi/fetch'
import { onError } from '@orpc/server'
import { BodyLimitPlugin } from '@orpc/server/fetch'
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4'
import { MAX_BODY_BYTES } from '#lib/constants/backend.ts'
import { API_PREFIX } from '#lib/constants/frontend.ts'
import { toMalformedBody } from '#lib/invalid-input.ts'
import type { Context } from '#platform/context.ts'
import { answerGoogleCallback, isGoogleCallback } from './identity/callback.ts'
import { router } from './router.ts'

const handler = new OpenAPIHandler<Context>(router, {
  plugins: [
    new SmartCoercionPlugin({ schemaConverters: [new ZodToJsonSchemaConverter()] }),
    new BodyLimitPlugin({ maxBodySize: MAX_BODY_BYTES }),
  ],
  interceptors: [
    onError((error) => {
      throw toMalformedBody(error)
    }),
  ],
})

const notFound = () =>
  Response.json(
    { defined: false, code: 'NOT_FOUND', status: 404, message: 'There is no such operation.' },
    { status: 404 },
  )

/** Answers the HTTP API: the contract's routes under `/api`, and whom Google sends back. */
export async function answerApi(request: Request, context: Context): Promise<Response> {
  if (isGoogleCallback(request)) return answerGoogleCallback(request, context)
  const { matched, response } = await handler.handle(request, { prefix: API_PREFIX, context })
  const answer = matched ? response : notFound()
  answer.headers.set('cache-control', 'no-store')
  return answer
}
