import { answerApi } from '#modules/api.ts'
import { actionContext } from '#platform/next-context.ts'

/** The HTTP API under `next dev`; the worker's entry answers it before Next elsewhere. */
const answer = async (request: Request) => answerApi(request, await actionContext())

export { answer as GET, answer as POST }
