'use client'

import { lazy, Suspense } from 'react'

type Props = { error: Error & { digest?: string }; reset: () => void }
type Shown = { reference: string | null; retry: () => void }

/** What there is to say until the screen has come, and when nothing comes any more. */
function Words({ retry }: Shown) {
  return (
    <main id="main" className="mx-auto max-w-page px-5">
      <h1 className="text-hero">We burnt this one</h1>
      <button className="min-h-tap underline" onClick={retry}>
        Try again
      </button>
    </main>
  )
}

/** Fetched when it is needed: every page brings this boundary along, and hardly anybody meets it. */
const Screen = lazy(() =>
  import('#components/shop/error-screen.tsx').then(
    ({ ErrorScreen }) => ({ default: ErrorScreen }),
    () => ({ default: Words }),
  ),
)

export default function ErrorPage({ error, reset }: Props) {
  const shown = { reference: error.digest ?? null, retry: reset }
  return (
    <Suspense fallback={<Words {...shown} />}>
      <Screen {...shown} />
    </Suspense>
  )
}
