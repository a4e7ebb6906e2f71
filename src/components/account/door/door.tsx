import type { ReactNode } from 'react'
import { Page } from '#components/shop/page.tsx'

type Props = {
  title: string
  lead?: ReactNode
  /** A scene of `public/scenes`, by name. */
  scene?: string
  children: ReactNode
}

/** A page before the account: one thing to do, at the width of a form. On a phone the picture would only be in the way. */
export function Door({ title, lead, scene = 'oven', children }: Props) {
  return (
    <Page className="grid items-start gap-x-20 pt-4 lg:grid-cols-2">
      <div className="max-w-lg space-y-7">
        <header className="space-y-3">
          <h1 className="text-hero">{title}</h1>
          {lead && <p className="text-xl wrap-anywhere">{lead}</p>}
        </header>
        {children}
      </div>
      <img
        src={`/scenes/${scene}.svg`}
        alt=""
        width={800}
        height={600}
        loading="lazy"
        className="hidden w-full rounded-card lg:block"
      />
    </Page>
  )
}

/** Between two ways of doing the same. */
export const Or = () => (
  <p
    aria-hidden="true"
    className="flex items-center gap-4 text-muted before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line"
  >
    or
  </p>
)
