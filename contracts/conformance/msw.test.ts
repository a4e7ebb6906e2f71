import { getResponse } from 'msw'
import { handlers } from '#mocks/handlers.ts'
import { createWorld } from '#mocks/world.ts'
import { describeConformance } from './run.ts'

let world = createWorld()

describeConformance('mock world', {
  reset: () => {
    world = createWorld()
  },
  fetch: async (request, operation, fault) => {
    const response = await getResponse(handlers(fault ? { [operation]: fault } : {}, world), request)
    if (!response) throw new Error(`${operation} has no handler for ${request.method} ${request.url}`)
    return response
  },
})
