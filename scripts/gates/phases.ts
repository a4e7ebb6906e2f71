/** What a criterion is proven by. */
export type Proof = { kind: 'gate' | 'suite'; name: string } | { kind: 'not yet' }
export type Criterion = { text: string; proof: Proof }
export type Phase = { number: number; name: string; goal: string; criteria: Criterion[] }

const proofOf = (words: string, line: string): Proof => {
  if (words === 'not yet') return { kind: 'not yet' }
  const match = /^(gate|suite) `([\w-]+)`$/.exec(words)
  if (!match?.[2]) throw new Error(`phases.md: “${line}” names neither a gate, nor a suite, nor “not yet”.`)
  return { kind: match[1] === 'gate' ? 'gate' : 'suite', name: match[2] }
}

/** Reads `phases.md`. @throws when a phase has no goal, or a criterion no proof */
export function parsePhases(markdown: string): Phase[] {
  return markdown
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
      return { number: Number(title[1]), name: title[2], goal: goal.slice('Goal: '.length), criteria }
    })
}
