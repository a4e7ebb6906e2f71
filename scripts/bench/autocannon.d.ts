/** The part of autocannon that the benchmark uses; the package brings no types. */
declare module 'autocannon' {
  type Request = {
    method: string
    headers: Record<string, string>
    body?: string
    setupRequest?: (request: Request) => Request
  }
  type Options = { url: string; connections: number; duration: number; requests: Request[] }
  type Result = { errors: number; duration: number }
  type Instance = {
    on(event: 'response', listener: (client: unknown, status: number, bytes: number, ms: number) => void): Instance
  }
  export default function autocannon(options: Options, done: (error: unknown, result: Result) => void): Instance
}
