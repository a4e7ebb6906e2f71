'use client'

import { useState } from 'react'
import { Badge } from '#components/ui/badge.tsx'
import { Time } from '#components/ui/date.tsx'
import { Press } from '../form/press.tsx'
import type { Submit } from '../form/submit.ts'
import { Told } from '../form/told.tsx'
import { Panel } from '../layout/panel.tsx'

/** Somewhere where one is signed in. */
export type Device = {
  id: string
  /** `Chrome on Windows` */
  name: string
  signedInAt: string
  lastSeenAt: string
  isThisOne: boolean
}

export type DevicesProps = {
  devices: Device[]
  onRevoke: Submit<{ id: string }>
  /** Ends all sessions, the one here too. */
  onSignOutEverywhere: Submit<undefined>
}

/** Where somebody is signed in. One that is signed out is out with its next request. */
export function Devices({ devices, onRevoke, onSignOutEverywhere }: DevicesProps) {
  const [gone, setGone] = useState<Device[]>([])
  const last = gone.at(-1)
  const left = devices.filter(({ id }) => !gone.some((one) => one.id === id))
  return (
    <Panel
      title="Where you are signed in"
      lead="Something here that you do not know? Sign it out, and change your password."
    >
      {last && <Told look="good" title={`${last.name} is signed out`} of={last} />}
      <ul className="divide-y divide-line border-y border-line">
        {left.map((device) => (
          <li key={device.id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 py-4">
            <div className="min-w-48 flex-1 wrap-anywhere">
              <p className="font-semibold">
                {device.name} {device.isThisOne && <Badge>This one</Badge>}
              </p>
              <p className="text-base text-muted">
                Last seen <Time at={device.lastSeenAt} look="moment" />, signed in{' '}
                <Time at={device.signedInAt} look="date" />
              </p>
            </div>
            {!device.isThisOne && (
              <Press
                look="quiet"
                sending="Signing it out …"
                kept="It is still signed in."
                submit={() => onRevoke({ id: device.id })}
                onDone={() => setGone([...gone, device])}
              >
                <span>
                  Sign out<span className="sr-only"> {device.name}</span>
                </span>
              </Press>
            )}
          </li>
        ))}
      </ul>
      <Press sending="Signing out …" kept="You are still signed in." submit={onSignOutEverywhere}>
        Sign out everywhere
      </Press>
    </Panel>
  )
}
