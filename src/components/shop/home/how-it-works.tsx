import { Rule } from '#components/ui/rule.tsx'

const STEPS = [
  ['Order ahead', 'Choose from the menu of a bake sale until two days before. No account, nothing to pay yet.'],
  ['We bake for you', 'Exactly what was ordered, on the morning of the day, and nothing for the bin.'],
  ['Collect and pay', 'Come in your half hour, say your name, pay by card or cash, and take it home warm.'],
] as const

/** How one comes to one's bread, in three steps. */
export function HowItWorks() {
  return (
    <section aria-labelledby="how">
      <h2 id="how" className="mb-8 text-title">
        How it works
      </h2>
      <ol className="grid gap-8 md:grid-cols-3">
        {STEPS.map(([title, text], index) => (
          <li key={title} className="space-y-3">
            <Rule />
            <h3 className="text-2xl">
              <span className="text-rust">{index + 1}.</span> {title}
            </h3>
            <p>{text}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}
