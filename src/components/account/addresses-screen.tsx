'use client'

import { useState } from 'react'
import type { Address } from '#contracts/model/customer.ts'
import { Button } from '#components/ui/button.tsx'
import { AccountLayout } from './account-layout.tsx'
import { AddressForm, type AddAddress } from './addresses/address-form.tsx'
import { AddressList, type RemoveAddress } from './addresses/address-list.tsx'
import type { FormAction } from './door/google-button.tsx'
import { Told } from './form/told.tsx'
import { Panel } from './layout/panel.tsx'

type Props = {
  addresses: Address[]
  onAdd: AddAddress
  onRemove: RemoveAddress
  signOut: FormAction
}

type Change = { kind: 'added' | 'removed'; label: string }

/** Where we bring it to. What is added or removed shows at once; the list itself comes with the next reading of the page. */
export function AddressesScreen({ addresses, onAdd, onRemove, signOut }: Props) {
  const [gone, setGone] = useState<string[]>([])
  const [change, setChange] = useState<Change | null>(null)
  const [isAdding, setIsAdding] = useState(false)
  const left = addresses.filter(({ id }) => !gone.includes(id))
  const isEmpty = left.length === 0
  return (
    <AccountLayout current="addresses" title="Addresses" lead="For the days on which we bring it." signOut={signOut}>
      {change && (
        <Told
          look="good"
          of={change}
          title={change.kind === 'added' ? `“${change.label}” is kept` : `“${change.label}” is removed`}
          words={change.kind === 'removed' && <p>Orders that are on their way there stay as they are.</p>}
        />
      )}
      {!isEmpty && (
        <AddressList
          addresses={left}
          onRemove={onRemove}
          onRemoved={({ id, label }) => {
            setGone([...gone, id])
            setChange({ kind: 'removed', label })
          }}
        />
      )}
      {isAdding || isEmpty ? (
        <Panel title={isEmpty ? 'Your first address' : 'Another address'}>
          <AddressForm
            onAdd={onAdd}
            onAdded={(label) => {
              setIsAdding(false)
              setChange({ kind: 'added', label })
            }}
            onLeave={isEmpty ? undefined : () => setIsAdding(false)}
          />
        </Panel>
      ) : (
        <Button onClick={() => setIsAdding(true)} className="w-full sm:w-auto">
          Add an address
        </Button>
      )}
    </AccountLayout>
  )
}
