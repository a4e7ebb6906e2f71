/** What a criterion is proven by: a gate, a suite (and the file of it that holds the proof), or nothing yet. */
export type Proof =
  { kind: 'gate'; name: string } | { kind: 'suite'; name: string; file?: string } | { kind: 'not yet' }
export type Criterion = { text: string; proof: Proof }
export type Phase = { number: number; name: string; goal: string; criteria: Criterion[] }

const proofOf = (words: string, line: string): Proof => {
  if (words === 'not yet') return { kind: 'not yet' }
  const gate = /^gate `([\w-]+)`$/.exec(words)?.[1]
  if (gate) return { kind: 'gate', name: gate }
  const [, suite, file] = /^suite `([\w:-]+)`(?: in `([^`]+)`)?$/.exec(words) ?? []
  if (!suite) throw new Error(`phases.md: “${line}” names neither a gate, nor a suite, nor “not yet”.`)
  return { kind: 'suite', name: suite, file }
}

const LAST_PHASE = 10

/** Reads `phases.md`. @throws when a phase is missing, has no goal or no criterion, or a criterion no proof */
export function parsePhases(markdown: string): Phase[] {
  const phases = markdown
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const [head = '', ...lines] = section.split('\n')
      const title = /^Phase (\d+): (.+)$/.exec(head)
      const goal = lines.find((line) => line.startsWith('Goal: '))
      if (!title?.[2] || !goal) throw new Error(`phases.md: “${head}” is not a phase with a goal.`)
      const criteria = lines
        .filter((line) => line.startsWith('- '))
        .map((line) => {
          const [text = '', proof] = line.slice(2).split(' → ')
          if (proof === undefined) throw new Error(`phases.md: “${line}” names no check.`)
          return { text, proof: proofOf(proof.trim(), line) }
        })
      if (criteria.length === 0) throw new Error(`phases.md: “${head}” has no criteria.`)
      return { number: Number(title[1]), name: title[2], goal: goal.slice('Goal: '.length), criteria }
    })
  const numbers = phases.map(({ number }) => number)
  const wanted = Array.from({ length: LAST_PHASE + 1 }, (_, number) => number)
  if (String(numbers) !== String(wanted))
    throw new Error(`phases.md has the phases ${numbers.join(', ')}, not 0 to 10.`)
  return phases
}
