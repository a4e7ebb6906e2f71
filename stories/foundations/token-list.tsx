import { useState } from 'react'
import { tokensOf } from './tokens.ts'

/** Tokens by prefix, as the page’s own style sheet has them. */
export function TokenList({ prefix }: { prefix: string }) {
  const [tokens] = useState(() => tokensOf(prefix))
  return (
    <dl className="grid gap-x-8 gap-y-2 sm:grid-cols-[18rem_1fr]">
      {tokens.map(({ name, value }) => (
        <div key={name} className="contents">
          <dt className="font-semibold">
            <code>{name}</code>
          </dt>
          <dd className="wrap-anywhere text-muted">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
