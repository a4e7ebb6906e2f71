'use client'

import { ErrorScreen } from '#components/shop/error-screen.tsx'

type Props = { error: Error & { digest?: string }; reset: () => void }

export default function ErrorPage({ error, reset }: Props) {
  return <ErrorScreen reference={error.digest ?? null} retry={reset} />
}
