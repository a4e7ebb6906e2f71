const FACTS = [
  [
    'It is bread, not a discount',
    'The money stays on the card until it is eaten. Spend it in one go or over many Saturdays.',
  ],
  ['It goes by mail', 'A code, your words, and how to use it. Nothing to lose but the mail.'],
  ['It is used when you order', 'Type the code when you place an order. What is left stays on the card.'],
] as const

/** What a gift card is, in three sentences. */
export function WhatItIs() {
  return (
    <ol className="grid gap-x-8 gap-y-6 md:grid-cols-3">
      {FACTS.map(([title, words]) => (
        <li key={title} className="space-y-2 border-t-2 border-ink pt-4">
          <h2 className="text-xl">{title}</h2>
          <p>{words}</p>
        </li>
      ))}
    </ol>
  )
}
