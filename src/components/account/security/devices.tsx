'use client'

import { useState } from 'react'
import { Badge } from '#components/ui/badge.tsx'
import { Time } from '#components/ui/date.tsx'
import { Press } from '../form/press.tsx'
import type { Done, Submit } from '../form/submit.ts'
import { Told } from '../form/told.tsx'
import { Panel } from '../layout/panel.tsx'

/** A device on which somebody is signed in. */
type Device = {
  id: string
  /** `Firefox on Linux` */
  name: string
  /** The address that it came from, without its last part. */
  from: string
  isCurrent: boolean
  signedInAt: string
  seenAt: string
}

export type DevicesProps = {
  devices: Device[]
  onRevoke: Submit<{ id: string }, Done | { kind: 'session_not_found' }>
  /** Everywhere but here. */
  onSignOutEverywhere: Submit<undefined>
}

const TOLD = { session_not_found: { title: 'It was signed out already' } }

/** Where somebody is signed in. One that is signed out is out with its next request. */
export function Devices({ devices, onRevoke, onSignOutEverywhere }: DevicesProps) {
  const [gone, setGone] = useState<string[]>([])
  const [done, setDone] = useState<{ title: string } | null>(null)
  const left = devices.filter(({ id }) => !gone.includes(id))
  const others = left.filter(({ isCurrent }) => !isCurrent)
  return (
    <Panel
      title="Where you are signed in"
      lead="Something here that you do not know? Sign it out, and change your password."
    >
      {done && <Told look="good" title={done.title} of={done} />}
      <ul className="divide-y divide-line border-y border-line">
        {left.map((device) => (
          <li key={device.id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 py-4">
            <div className="min-w-48 flex-1 wrap-anywhere">
              <p className="font-semibold">
                {device.name} {device.isCurrent && <Badge>This one</Badge>}
              </p>
              <p className="text-base text-muted">
                Last seen <Time at={device.seenAt} look="moment" /> from {device.from}, signed in{' '}
                <Time at={device.signedInAt} look="date" />
              </p>
            </div>
            {!device.isCurrent && (
              <Press
                look="quiet"
                sending="Signing it out …"
                kept="It is still signed in."
                told={TOLD}
                submit={() => onRevoke({ id: device.id })}
                onDone={() => {
                  setGone([...gone, device.id])
                  setDone({ title: `${device.name} is signed out` })
                }}
              >
                <span>
                  Sign out<span className="sr-only"> {device.name}</span>
                </span>
              </Press>
            )}
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <Press
          sending="Signing out …"
          kept="They are still signed in."
          submit={onSignOutEverywhere}
          onDone={() => {
            setGone([...gone, ...others.map(({ id }) => id)])
            setDone({ title: 'You are signed in here only' })
          }}
        >
          Sign out everywhere else
        </Press>
      )}
    </Panel>
  )
}
