import type { LineRefusal } from './most-of.ts'
import { wordsOfRefusal } from './reason.ts'

/** The words themselves. */
export function RefusedWords({ refusal }: { refusal: LineRefusal }) {
  return (
    <p role="alert" className="font-semibold text-danger">
      {wordsOfRefusal(refusal)}
    </p>
  )
}
