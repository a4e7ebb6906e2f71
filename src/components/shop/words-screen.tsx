import type { ReactNode } from 'react'
import { Rule } from '#components/ui/rule.tsx'
import { Page } from './page.tsx'

type Props = {
  title: string
  lead: ReactNode
  /** A scene of `public/scenes`, by name. */
  scene?: string
  children: ReactNode
}

/** A page that is for reading: a title, a lead, perhaps a picture, and then the words at the width of a book. */
export function WordsScreen({ title, lead, scene, children }: Props) {
  return (
    <Page className="space-y-10 pt-4">
      <header className="grid items-center gap-8 md:grid-cols-[1.3fr_1fr]">
        <div className="space-y-4">
          <h1 className="text-hero wrap-anywhere">{title}</h1>
          <p className="max-w-prose text-xl">{lead}</p>
        </div>
        {scene && <img src={`/scenes/${scene}.svg`} alt="" width={800} height={600} className="w-full rounded-card" />}
      </header>
      <Rule />
      <div className="max-w-prose space-y-8">{children}</div>
    </Page>
  )
}

/** A part of it, with a head of its own. */
export function Words({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title} className="space-y-3">
      <h2 className="text-title">{title}</h2>
      {children}
    </section>
  )
}
