import { IntentLink } from './intent-link.tsx'

type Props = {
  /** From the outermost to the one before this page. */
  trail: { label: string; href: string }[]
  /** This page itself. */
  here: string
}

/** Where this page stands in the shop. */
export function Breadcrumb({ trail, here }: Props) {
  return (
    <nav aria-label="You are here">
      <ol className="flex flex-wrap items-center gap-x-2.5 text-base">
        {trail.map(({ label, href }) => (
          <li key={href} className="flex min-w-0 items-center gap-2.5">
            <IntentLink href={href} className="inline-flex min-h-tap items-center wrap-anywhere hover:text-rust">
              {label}
            </IntentLink>
            <span aria-hidden="true" className="text-muted">
              /
            </span>
          </li>
        ))}
        <li aria-current="page" className="min-w-0 py-2.5 wrap-anywhere text-muted">
          {here}
        </li>
      </ol>
    </nav>
  )
}
