import { Button } from '#components/ui/button.tsx'
import { TextField } from '#components/ui/field.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { formatPence } from '#lib/money.ts'
import type { Answer } from './area.ts'

const LONGEST = 40

type Props = {
  /** What was typed last. */
  typed: string | null
  answer: Answer | null
}

/** Asks for a postcode. The answer is a page of its own address, so that it needs no script. */
export function PostcodeForm({ typed, answer }: Props) {
  const isWrong = answer?.kind === 'not_a_postcode'
  return (
    <section
      aria-labelledby="check"
      className="space-y-5 rounded-card border border-line bg-sheet p-6 shadow-sheet sm:p-8"
    >
      <h2 id="check" className="text-title">
        Do we come to you?
      </h2>
      {answer && answer.kind !== 'not_a_postcode' && <Told answer={answer} />}
      <form method="get" action="#check" role="search" aria-label="Check a postcode" className="space-y-4">
        <TextField
          name="postcode"
          label="Your postcode"
          hint="All of it, like SY8 1AX, or its first half."
          error={isWrong ? 'This is not a UK postcode. Look for something like SY8 1AX.' : undefined}
          defaultValue={typed ?? ''}
          autoComplete="postal-code"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={LONGEST}
          className="max-w-60"
          required
        />
        <Button type="submit">Look it up</Button>
      </form>
    </section>
  )
}

function Told({ answer }: { answer: Exclude<Answer, { kind: 'not_a_postcode' }> }) {
  if (answer.kind === 'not_served')
    return (
      <Notice role="status" title={`Not yet: we do not come to ${answer.district}`}>
        <p>You can still collect at any bake sale. If enough people ask, our bicycle goes further.</p>
      </Notice>
    )
  const { district, places, feePence, freeFromPence } = answer.area
  return (
    <Notice role="status" look="good" title={`Yes, we bring it to ${district}`}>
      <p className="wrap-anywhere">
        {places}, for {feePence === 0 ? 'nothing' : formatPence(feePence)}
        {feePence > 0 && freeFromPence !== null && `; free from ${formatPence(freeFromPence)}`}.
      </p>
    </Notice>
  )
}
