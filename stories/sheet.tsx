import type { ReactNode } from 'react'

/** A page for people who design: a title, why it is so, and the things themselves. */
export function Sheet({ title, lead, children }: { title: string; lead: ReactNode; children: ReactNode }) {
  return (
    <main className="mx-auto max-w-page space-y-10 px-5 py-8 sm:px-8 sm:py-12">
      <header className="max-w-prose space-y-4">
        <h1 className="text-hero">{title}</h1>
        <p className="text-xl">{lead}</p>
      </header>
      {children}
    </main>
  )
}

/** A part of it. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title} className="space-y-5">
      <h2 className="text-title">{title}</h2>
      {children}
    </section>
  )
}
