'use client'

import { useEffect } from 'react'
import { HYDRATED_EVENT } from '#lib/constants/frontend.ts'

/** Says that the page answers to taps now, to what kept those that came before (src/worker/first-view.ts). */
export function Hydrated() {
  useEffect(() => {
    window.dispatchEvent(new Event(HYDRATED_EVENT))
  }, [])
  return null
}
