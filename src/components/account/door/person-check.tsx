'use client'

import { useEffect, useRef, useState } from 'react'
import { Notice } from '#components/ui/notice.tsx'
import { BAKERY } from '#lib/constants/frontend.ts'

/** By what the shop asks whether one is a person: Cloudflare Turnstile, or what stands in for it. */
export type Challenge = { siteKey: string; /** Where its script is. */ url: string }

type Turnstile = {
  render: (
    box: HTMLElement,
    options: {
      sitekey: string
      callback: (token: string) => void
      'expired-callback': () => void
      'error-callback': () => void
    },
  ) => string
  remove: (id: string) => void
}
const loaded = () => (window as { turnstile?: Turnstile }).turnstile

/** Its script, fetched once a page, by whoever asks first. */
function load(url: string): Promise<Turnstile> {
  const known = loaded()
  if (known) return Promise.resolve(known)
  return new Promise((resolve, reject) => {
    const script = document.createElement('script')
    script.src = `${url}/api.js?render=explicit`
    script.async = true
    script.onload = () => {
      const turnstile = loaded()
      if (turnstile) resolve(turnstile)
      else reject(new Error('Turnstile is not there.'))
    }
    script.onerror = () => reject(new Error('Turnstile did not load.'))
    document.head.appendChild(script)
  })
}

type Props = Challenge & {
  /** What shows it, for a while; null when that is over. */ onToken: (token: string | null) => void
}

/** Asks whether one is a person, mostly without a question. Source: developers.cloudflare.com/turnstile/get-started/client-side-rendering. */
export function PersonCheck({ siteKey, url, onToken }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const tell = useRef(onToken)
  const [isBroken, setIsBroken] = useState(false)
  useEffect(() => {
    let remove: (() => void) | null = null
    let isGone = false
    load(url)
      .then((turnstile) => {
        if (isGone || !box.current) return
        const id = turnstile.render(box.current, {
          sitekey: siteKey,
          callback: (token) => tell.current(token),
          'expired-callback': () => tell.current(null),
          'error-callback': () => setIsBroken(true),
        })
        remove = () => turnstile.remove(id)
      })
      .catch(() => setIsBroken(true))
    return () => {
      isGone = true
      remove?.()
    }
  }, [siteKey, url])
  return (
    <>
      <div ref={box} />
      {isBroken && (
        <Notice look="bad" title="The check whether you are a person does not load">
          <p>
            Load the page again in a while, or write to <a href={`mailto:${BAKERY.email}`}>{BAKERY.email}</a>. You can
            order without an account meanwhile.
          </p>
        </Notice>
      )}
    </>
  )
}
