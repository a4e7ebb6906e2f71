'use client'

import { useRouter } from 'next/navigation'
import type { BakeSaleAtDesk, BakeSaleChoices } from '#contracts/model/bake-sale-at-desk.ts'
import type { BakeSaleCreate } from '#contracts/model/bake-sale.ts'
import { create, update } from '#actions/staff-bake-sales.ts'
import { answerOf } from '#components/account/live/answer.ts'
import type { SaleAnswer } from '../bake-sale/answers.ts'
import type { Desk } from '../layout/sections.ts'
import { saleHref } from '../paths.ts'
import { changesOf, inputOf } from '../sale-form/input.ts'
import { NEW_SALE, valuesOf, type SaleValues } from '../sale-form/values.ts'
import { SaleFormScreen } from '../sale-form-screen.tsx'

type Props = { desk: Desk; choices: BakeSaleChoices; sale?: BakeSaleAtDesk }

const make = async (values: SaleValues) => create(inputOf(values) satisfies BakeSaleCreate)

/** The form of a bake sale, new or there already. */
export function LiveSaleForm({ desk, choices, sale }: Props) {
  const router = useRouter()
  const initial = sale ? valuesOf(sale) : NEW_SALE
  async function save(values: SaleValues): Promise<SaleAnswer> {
    const [error, kept] = await (sale ? update({ id: sale.id, ...changesOf(initial, values) }) : make(values))
    if (error) return answerOf(error)
    router.push(saleHref(kept.id))
    router.refresh()
    return { kind: 'done' }
  }
  return (
    <SaleFormScreen
      desk={desk}
      choices={choices}
      initial={initial}
      onSave={save}
      {...(sale ? { sale: { id: sale.id, title: sale.title, isDateFixed: sale.state !== 'draft' } } : {})}
    />
  )
}
