'use client'

import type { Address } from '#contracts/model/customer.ts'
import { Press } from '../form/press.tsx'
import type { Done, Submit } from '../form/submit.ts'

export type RemoveAddress = Submit<{ id: string }, Done | { kind: 'address_not_found' }>

type Props = { addresses: Address[]; onRemove: RemoveAddress; onRemoved: (address: Address) => void }

const TOLD = {
  address_not_found: { title: 'It is gone already', words: <p>It was removed before, perhaps on another device.</p> },
}

export function AddressList({ addresses, onRemove, onRemoved }: Props) {
  return (
    <ul className="grid gap-4 sm:grid-cols-2">
      {addresses.map((address) => (
        <li
          key={address.id}
          className="flex flex-col justify-between gap-3 rounded-card border border-line bg-sheet p-5 shadow-sheet"
        >
          <div className="space-y-1 wrap-anywhere">
            <h2 className="text-2xl">{address.label}</h2>
            <address className="not-italic">
              {address.lines.map((line) => (
                <span key={line} className="block">
                  {line}
                </span>
              ))}
              <span className="tabular-nums">{address.postcode}</span>
            </address>
          </div>
          <Press
            look="quiet"
            sending="Removing it …"
            kept="The address is still here."
            told={TOLD}
            submit={() => onRemove({ id: address.id })}
            onDone={() => onRemoved(address)}
          >
            <span>
              Remove<span className="sr-only"> {address.label}</span>
            </span>
          </Press>
        </li>
      ))}
    </ul>
  )
}
