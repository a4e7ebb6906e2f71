import type { ReactNode } from 'react'
import { Page } from './page.tsx'

type Props = {
  title: string
  /** A scene of `public/scenes`, by name. */
  scene: string
  /** What happened, and what to do. */
  children: ReactNode
}

/** A page for when something is not as it should be: a title, what to do, and a picture to make up for it. */
export function SceneScreen({ title, scene, children }: Props) {
  return (
    <Page className="grid items-center gap-8 pt-6 md:grid-cols-2">
      <div className="space-y-5">
        <h1 className="text-hero">{title}</h1>
        {children}
      </div>
      {/* Lazy, since Next puts what tells of a page that is not there into every page: nobody is to fetch its picture for that. */}
      <img
        src={`/scenes/${scene}.svg`}
        alt=""
        width={800}
        height={600}
        loading="lazy"
        className="w-full rounded-card"
      />
    </Page>
  )
}
