import autocannon from 'autocannon'
import { cpuMs } from './cpu.ts'

export type Target = {
  name: string
  url: string
  method?: 'GET' | 'POST'
  status?: number
  /** Body of the n-th request. */
  body?: () => string
}
export type Measured = {
  name: string
  requestsASecond: number
  p50Ms: number
  p95Ms: number
  cpuMs: number
  errors: number
}

const CONNECTIONS = 8
const WARM_UP_SECONDS = 2
const CALLERS = 5000

const quantile = (sorted: number[], q: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? 0

function fire(target: Target, seconds: number): Promise<{ times: number[]; errors: number; seconds: number }> {
  const times: number[] = []
  let errors = 0
  let caller = 0
  return new Promise((resolve, reject) => {
    const instance = autocannon(
      {
        url: target.url,
        connections: CONNECTIONS,
        duration: seconds,
        requests: [
          {
            method: target.method ?? 'GET',
            headers: { 'content-type': 'application/json' },
            // Each caller stays below the rate limit, which is asked all the same.
            setupRequest: (request) => {
              const address = `10.0.${String(Math.floor(++caller / 250) % 250)}.${String(caller % 250)}`
              return {
                ...request,
                headers: {
                  ...request.headers,
                  'cf-connecting-ip': caller > CALLERS ? `${address}:${String(caller)}` : address,
                },
                ...(target.body ? { body: target.body() } : {}),
              }
            },
          },
        ],
      },
      (error, result) => {
        if (error) reject(error instanceof Error ? error : new Error('autocannon failed'))
        else resolve({ times, errors: errors + result.errors, seconds: result.duration })
      },
    )
    instance.on('response', (_client, status, _bytes, ms) => {
      times.push(ms)
      if (status !== (target.status ?? 200)) errors++
    })
  })
}

/** Loads one address for some seconds, after a warm-up, and reads what it cost the server and its children. */
export async function measure(target: Target, pid: number, seconds: number): Promise<Measured> {
  await fire(target, WARM_UP_SECONDS)
  const before = cpuMs(pid)
  const { times, errors, seconds: took } = await fire(target, seconds)
  const spent = cpuMs(pid) - before
  const sorted = times.sort((one, other) => one - other)
  return {
    name: target.name,
    requestsASecond: times.length / took,
    p50Ms: quantile(sorted, 0.5),
    p95Ms: quantile(sorted, 0.95),
    cpuMs: spent / Math.max(1, times.length),
    errors,
  }
}
