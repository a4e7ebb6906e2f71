import { safe } from '@orpc/server'
import { notFound } from 'next/navigation'
import { isMissing } from './asked.ts'

/** What an operation of the desk answers; what does not exist, or is no name of anything, is a page that does not exist. */
export async function found<Output>(call: Promise<Output>): Promise<Output> {
  const [error, output] = await safe(call)
  if (!error) return output
  if (isMissing(error)) notFound()
  throw error
}
