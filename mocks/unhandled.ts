import { API_PREFIX } from '#lib/constants/frontend.ts'
import { operationsOf } from './generate/operations.ts'

/** Which operation of the contract a call is, by its method and its path. */
function operationAt(method: string, pathname: string) {
  return operationsOf().find(({ procedure }) => {
    const { route } = procedure['~orpc']
    const pattern = (route.path ?? '').replace(/\{\w+\}/g, '[^/]+')
    return route.method === method && new RegExp(`^${API_PREFIX}${pattern}$`).test(pathname)
  })
}

/**
 * For MSW: a call to the API that no handler answers fails with the name of the operation. Other requests are none of the mocks' business.
 * @throws when the call is one to the API
 */
export function refuseUnhandled(method: string, url: string) {
  const { pathname } = new URL(url)
  if (!pathname.startsWith(`${API_PREFIX}/`)) return
  const name = operationAt(method, pathname)?.name
  const words = name
    ? `${name} has no mock handler here: ${method} ${pathname}`
    : `There is no operation ${method} ${pathname} in the contract, and no mock handler for it.`
  // MSW turns what is thrown into an answer, which a story may take for one that it plays; an error in the console fails it.
  console.error(words)
  throw new Error(words)
}
