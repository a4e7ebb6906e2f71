import { z } from 'zod'
import { DisputeEvidence } from '../../model/evidence.ts'
import { Dispute, Reconciliation } from '../../model/payment.ts'
import { Id, LocalDate } from '../../model/primitives.ts'
import { adminOperation, staffOperation } from '../../operation.ts'
import { page, pageInput } from '../../page.ts'
import { notFound } from '../shared-errors.ts'

export const listDisputes = staffOperation
  .route({
    method: 'GET',
    path: '/staff/disputes',
    summary: 'List what customers have asked their banks for',
    tags: ['Staff: payments'],
  })
  .input(z.strictObject({ ...pageInput, isOpen: z.boolean().optional() }))
  .output(page(Dispute))

/** What the bank may be shown: orders, money, mails, and who handed them over. The desk packs it into a file. */
export const getEvidence = staffOperation
  .route({
    method: 'GET',
    path: '/staff/disputes/{id}/evidence',
    summary: 'Gather what speaks for us in a dispute',
    tags: ['Staff: payments'],
  })
  .input(z.strictObject({ id: Id }))
  .output(DisputeEvidence)
  .errors({ DISPUTE_NOT_FOUND: notFound('There is no such dispute about orders.') })

export const listReconciliations = adminOperation
  .route({
    method: 'GET',
    path: '/staff/reconciliations',
    summary: 'List how the vendor’s books and ours compare',
    tags: ['Staff: payments'],
  })
  .input(z.strictObject(pageInput))
  .output(page(Reconciliation))

/**
 * Compares all that has moved since a day before the last look: what was still on its way then is looked at again. Or one day, of which the night
 * takes no notice.
 */
export const reconcile = adminOperation
  .meta({ access: 'admin', limit: 'write', tags: [] })
  .route({
    method: 'POST',
    path: '/staff/reconciliations',
    successStatus: 201,
    summary: 'Compare the vendor’s books with ours',
    tags: ['Staff: payments'],
  })
  .input(z.strictObject({ day: LocalDate.meta({ examples: ['2026-03-09'] }).optional() }))
  .output(Reconciliation)
  .errors({
    DAY_TO_COME: {
      status: 409,
      message: 'This day has not begun: nothing can have moved.',
      data: z.strictObject({ field: z.literal('day') }),
    },
    PAYMENTS_UNAVAILABLE: {
      status: 503,
      message: 'Stripe does not answer at the moment. Please try again later.',
      data: z.strictObject({}),
    },
  })
