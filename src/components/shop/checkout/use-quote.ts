'use client'

import { useEffect, useState } from 'react'
import { quote } from '#actions/checkout.ts'
import type { Quote, QuoteError } from './types.ts'

type Asked = Parameters<typeof quote>[0]

/** How long to wait for the next letter before the bakery is asked, in milliseconds. */
const PAUSE_MS = 400

export type QuoteState = {
  /** The last count there is: of what is asked now, unless `isCounting`. */
  quote: Quote | null
  isCounting: boolean
  /** Why there is no count of what is asked now; `unreachable` when nobody has answered. */
  refused: QuoteError | 'unreachable' | null
}

const NOTHING_ASKED: QuoteState = { quote: null, isCounting: false, refused: null }

/** What a checkout would cost, asked once nobody types any more. @param asked null where the basket itself says what it comes to */
export function useQuote(asked: Asked | null): QuoteState {
  const [told, setTold] = useState<QuoteState & { key: string }>({ ...NOTHING_ASKED, key: '' })
  const key = asked === null ? '' : JSON.stringify(asked)
  useEffect(() => {
    if (key === '') return undefined
    let isMeant = true
    const answer = (state: Partial<QuoteState>) => {
      if (isMeant) setTold((before) => ({ ...NOTHING_ASKED, quote: before.quote, ...state, key }))
    }
    const timer = setTimeout(() => {
      quote(JSON.parse(key) as Asked).then(
        ([error, counted]) => {
          answer(error ? { refused: error } : { quote: counted })
        },
        () => {
          answer({ refused: 'unreachable' })
        },
      )
    }, PAUSE_MS)
    return () => {
      isMeant = false
      clearTimeout(timer)
    }
  }, [key])
  if (key === '') return NOTHING_ASKED
  return told.key === key ? told : { quote: told.quote, isCounting: true, refused: null }
}
