'use client'

import { useState } from 'react'
import type { BakeSaleAtDesk } from '#contracts/model/bake-sale-at-desk.ts'
import { AccountForm } from '#components/account/form/account-form.tsx'
import { useAccountForm } from '#components/account/form/use-account-form.ts'
import type { Problem } from '#components/shop/form/problems.ts'
import { Button } from '#components/ui/button.tsx'
import { Dialog, DialogClose } from '#components/ui/dialog.tsx'
import { TextArea, TextField } from '#components/ui/field.tsx'
import { localOf } from '../form/local.ts'
import { loadResolvers, resolverOf } from '../form/resolver-of.ts'
import { ACTS, type ActName, type ActValues } from './acts.tsx'
import type { SaleAnswer } from './answers.ts'
import { blackedOut, toldOf } from './refusal-words.tsx'

export type OnAct = (act: ActName, values: ActValues) => Promise<SaleAnswer>

type Props = {
  act: ActName
  sale: BakeSaleAtDesk
  look?: 'primary' | 'secondary'
  onAct: OnAct
  onDone: (ordersAffected: number) => void
}

/** A button, and the dialog that says what will be done, and to how many orders, before it is. */
export function ActDialog({ act, look = 'secondary', ...props }: Props) {
  const [isOpen, setIsOpen] = useState(false)
  const { label, title, words } = ACTS[act]
  return (
    <Dialog
      title={title}
      description={words(props.sale)}
      isOpen={isOpen}
      onOpenChange={setIsOpen}
      trigger={<Button look={look}>{label}</Button>}
    >
      <ActForm
        {...props}
        act={act}
        onDone={(orders) => {
          setIsOpen(false)
          props.onDone(orders)
        }}
      />
    </Dialog>
  )
}

const RESOLVERS = {
  publish: resolverOf<ActValues>((all) => all.nothing),
  close: resolverOf<ActValues>((all) => all.nothing),
  extend: resolverOf<ActValues>((all) => all.extend),
  clone: resolverOf<ActValues>((all) => all.clone),
  move: resolverOf<ActValues>((all) => all.move),
  cancel: resolverOf<ActValues>((all) => all.cancel),
  complete: resolverOf<ActValues>((all) => all.nothing),
}

/** What is wrong with the day, or with the cutoff. */
function problemOf(act: ActName, answer: SaleAnswer | { kind: 'idle' | 'sending' }): Problem | undefined {
  switch (answer.kind) {
    case 'date_blacked_out':
      return blackedOut(answer.data)
    case 'slug_taken':
      return { field: 'onDate', words: 'Choose another day: there is a copy of it on this one already.' }
    case 'times_out_of_order':
      return act === 'extend'
        ? { field: 'cutoff', words: 'Choose a time after it opens, and before the collection begins.' }
        : { field: 'onDate', words: 'Choose a day that is still to come.' }
    default:
      return undefined
  }
}

function ActForm({ act, sale, onAct, onDone }: Required<Pick<Props, 'act' | 'sale' | 'onAct' | 'onDone'>>) {
  const { fields, button, sending } = ACTS[act]
  const form = useAccountForm<ActValues, SaleAnswer>({
    resolver: RESOLVERS[act],
    defaultValues: { onDate: '', cutoff: localOf(sale.cutoffAt), reason: '' },
    wording: {
      onDate: () => 'Choose a day.',
      cutoff: () => 'Choose a day and a time.',
      reason: (how) => (how === 'too_big' ? 'Shorten the reason to 300 characters.' : 'Say why: customers read it.'),
    },
    refused: (answer) => problemOf(act, answer),
    load: loadResolvers,
    submit: async (values) => {
      const answer = await onAct(act, values)
      if (answer.kind === 'done') onDone(answer.ordersAffected ?? 0)
      return answer
    },
  })
  return (
    <AccountForm
      form={form}
      label={ACTS[act].title}
      told={toldOf(form.state)}
      button={button}
      sending={sending}
      isLeaving
      after={
        <DialogClose>
          <Button look="quiet">Leave it as it is</Button>
        </DialogClose>
      }
    >
      {fields.includes('onDate') && <TextField {...form.field('onDate')} type="date" label="New date" required />}
      {fields.includes('cutoff') && (
        <TextField
          {...form.field('cutoff')}
          type="datetime-local"
          label="Orders until"
          hint="On the bakery’s clock."
          required
        />
      )}
      {fields.includes('reason') && (
        <TextArea
          {...form.field('reason')}
          label="Reason"
          hint="As it stands in the mail: “The oven is broken.”"
          rows={3}
          required
        />
      )}
    </AccountForm>
  )
}
