'use client'

import { lazy, Suspense } from 'react'
import type { LineRefusal } from './most-of.ts'

/** The words for it are fetched when they are needed: most people are never refused anything. */
const Words = lazy(() => import('./refused-words.tsx').then(({ RefusedWords }) => ({ default: RefusedWords })))

/** Why a number was not taken, beside the button that asked for it. */
export const Refused = ({ refusal }: { refusal: LineRefusal }) => (
  <Suspense>
    <Words refusal={refusal} />
  </Suspense>
)
