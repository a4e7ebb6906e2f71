import { mediaAnswer } from '#platform/next-context.ts'

/** The pictures under `next dev`; the worker's entry answers them before Next elsewhere. */
export const GET = (request: Request) => mediaAnswer(new Request(request.url))
