import type { publishBakeSale, updateBakeSale } from '#contracts/api/staff/bake-sales.ts'
import type { ErrorDataOf } from '#contracts/operation.ts'
import type { SignedOut } from '#components/account/form/submit.ts'
import type { Trouble } from '#components/shop/form/trouble.ts'

type Errors = ErrorDataOf<typeof updateBakeSale> & Pick<ErrorDataOf<typeof publishBakeSale>, 'NOT_READY'>
type OwnCode = Exclude<keyof Errors, 'INVALID_INPUT' | 'RATE_LIMITED' | 'UNEXPECTED' | 'UNAUTHENTICATED' | 'FORBIDDEN'>

/** Why a bake sale is not changed as staff want it, with what there is to know of it. */
export type Refusal = { [Code in OwnCode]: { kind: Lowercase<Code>; data: Errors[Code] } }[OwnCode]

/** It was done; what it has made, and how many orders it was done to. */
type SaleDone = { kind: 'done'; id?: string; ordersAffected?: number }

/** What an act on a bake sale is answered with. */
export type SaleAnswer = SaleDone | Refusal | SignedOut | Trouble
