'use client'

import { useRouter } from 'next/navigation'
import { Button } from '#components/ui/button.tsx'
import { control } from '#components/ui/field.tsx'
import { TextLink } from '#components/ui/link.tsx'
import { cn } from '#lib/cn.ts'
import { PATHS } from '../paths.ts'
import { messagesHref, type MessagesQuery } from './query.ts'

/** Mails to one address; it works before our script does. */
export function Find({ query: { status, to } }: { query: MessagesQuery }) {
  const router = useRouter()
  return (
    <form
      action={PATHS.messages}
      role="search"
      aria-label="Mails to an address"
      className="grid grid-cols-[minmax(0,24rem)_auto] items-end justify-start gap-3 print:hidden"
      onSubmit={(event) => {
        event.preventDefault()
        const typed = new FormData(event.currentTarget).get('to')
        const wanted = typeof typed === 'string' ? typed.trim().toLowerCase() : ''
        router.push(messagesHref({ status, to: wanted === '' ? undefined : wanted }))
      }}
    >
      {status !== undefined && <input type="hidden" name="status" value={status} />}
      <div>
        <label htmlFor="to" className="mb-1 block font-semibold">
          E-mail address
        </label>
        <input
          id="to"
          name="to"
          type="email"
          key={to}
          defaultValue={to ?? ''}
          maxLength={254}
          autoComplete="off"
          className={cn(control, 'h-14 py-2 lg:h-12')}
        />
      </div>
      <Button type="submit" className="h-14 py-2 lg:h-12">
        Find
      </Button>
      {to !== undefined && (
        <p className="col-span-2 wrap-anywhere">
          To {to} alone. <TextLink href={messagesHref({ status })}>All addresses</TextLink>
        </p>
      )}
    </form>
  )
}
