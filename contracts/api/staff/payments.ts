import { z } from 'zod'
import { Dispute, Reconciliation } from '../../model/payment.ts'
import { adminOperation, staffOperation } from '../../operation.ts'
import { page, pageInput } from '../../page.ts'

export const listDisputes = staffOperation
  .route({
    method: 'GET',
    path: '/staff/disputes',
    summary: 'List what customers have asked their banks for',
    tags: ['Staff: payments'],
  })
  .input(z.strictObject({ ...pageInput, isOpen: z.boolean().optional() }))
  .output(page(Dispute))

export const listReconciliations = adminOperation
  .route({
    method: 'GET',
    path: '/staff/reconciliations',
    summary: 'List how the vendor’s books and ours compare',
    tags: ['Staff: payments'],
  })
  .input(z.strictObject(pageInput))
  .output(page(Reconciliation))

/** Compares all that has moved since a day before the last look: what was still on its way then is looked at again. */
export const reconcile = adminOperation
  .meta({ access: 'admin', limit: 'write', tags: [] })
  .route({
    method: 'POST',
    path: '/staff/reconciliations',
    successStatus: 201,
    summary: 'Compare the vendor’s books with ours',
    tags: ['Staff: payments'],
  })
  .input(z.strictObject({}))
  .output(Reconciliation)
  .errors({
    PAYMENTS_UNAVAILABLE: {
      status: 503,
      message: 'Stripe does not answer at the moment. Please try again later.',
      data: z.strictObject({}),
    },
  })
