import { IntentLink } from '#components/ui/intent-link.tsx'

type Choice = { href: string; label: string; isCurrent: boolean }

/** What a list is narrowed down to, or sorted by: links, so that the address says it. */
export function Filters({ label, choices }: { label: string; choices: Choice[] }) {
  return (
    <nav aria-label={label} className="print:hidden">
      <ul className="flex flex-wrap gap-2">
        {choices.map(({ href, label: words, isCurrent }) => (
          <li key={href}>
            <IntentLink
              href={href}
              aria-current={isCurrent ? 'true' : undefined}
              className="inline-flex min-h-tap items-center rounded-full border-2 border-line bg-sheet px-4 no-underline hover:border-ink aria-[current=true]:border-ink aria-[current=true]:bg-ink aria-[current=true]:font-semibold aria-[current=true]:text-sheet forced-colors:aria-[current=true]:underline"
            >
              {words}
            </IntentLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
