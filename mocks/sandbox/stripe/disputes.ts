import type { z } from 'zod'
import type { UpdateDispute } from '#contracts/vendors/stripe.ts'
import { Refused } from './errors.ts'
import { happen } from './events.ts'
import { DISPUTE_FEE_PENCE, move } from './money.ts'
import { find, keep, newId, secondsOf, type ChargeThing, type DisputeThing, type StripeState } from './state.ts'

/** How long a bank waits for evidence. */
const EVIDENCE_SECONDS = 9 * 24 * 3600

/** The owner of a card says to their bank that they owe nothing: the money goes at once, and the fee with it. */
export function openDispute(state: StripeState, charge: ChargeThing, reason: string): DisputeThing {
  if (charge.status !== 'succeeded' || charge.disputed)
    throw new Refused(`Charge ${charge.id} cannot be disputed.`, { code: 'charge_invalid_parameter' })
  const id = newId('du_')
  const amount = charge.amount - charge.amount_refunded
  const withdrawn = move(state, {
    amount: -amount,
    fee: DISPUTE_FEE_PENCE,
    type: 'adjustment',
    reporting_category: 'dispute',
    source: id,
    description: `Chargeback withdrawal for ${charge.id}`,
  })
  charge.disputed = true
  const dispute = keep(state, {
    id,
    object: 'dispute',
    amount,
    currency: 'gbp',
    created: secondsOf(state),
    status: 'needs_response',
    reason,
    charge: charge.id,
    payment_intent: charge.payment_intent,
    evidence_details: {
      due_by: secondsOf(state) + EVIDENCE_SECONDS,
      has_evidence: false,
      past_due: false,
      submission_count: 0,
    },
    balance_transactions: [withdrawn.id],
    evidence: {},
    is_charge_refundable: false,
    livemode: false,
    metadata: {},
  })
  happen(state, 'charge.dispute.created', dispute)
  happen(state, 'charge.dispute.funds_withdrawn', dispute)
  return dispute
}

const OPEN: ReadonlySet<string> = new Set(['needs_response', 'under_review'])

/** The bank has decided: what was won comes back, but for the fee. */
export function closeDispute(state: StripeState, dispute: DisputeThing, isWon: boolean): DisputeThing {
  if (!OPEN.has(dispute.status)) throw new Refused('This dispute is already closed.', { param: 'id' })
  dispute.status = isWon ? 'won' : 'lost'
  if (isWon) {
    const back = move(state, {
      amount: dispute.amount,
      fee: 0,
      type: 'adjustment',
      reporting_category: 'dispute_reversal',
      source: dispute.id,
      description: `Chargeback reversal for ${dispute.charge}`,
    })
    dispute.balance_transactions.push(back.id)
    const charge = find(state, 'charge', dispute.charge)
    if (charge) charge.disputed = false
    happen(state, 'charge.dispute.funds_reinstated', dispute)
  }
  happen(state, 'charge.dispute.closed', dispute)
  state.save()
  return dispute
}

/** Evidence that decides by itself what the bank says. Source: docs.stripe.com/testing#disputes. */
const DECIDES: Record<string, boolean> = { winning_evidence: true, losing_evidence: false }

/** Evidence comes. Source: docs.stripe.com/api/disputes/update. */
export function updateDispute(
  state: StripeState,
  dispute: DisputeThing,
  { evidence, submit = true, metadata }: z.infer<typeof UpdateDispute>,
): DisputeThing {
  if (!OPEN.has(dispute.status)) throw new Refused('This dispute is already closed.', { param: 'id' })
  Object.assign(dispute.metadata, metadata)
  if (evidence) {
    Object.assign(dispute.evidence, evidence)
    dispute.evidence_details.has_evidence = true
    if (submit) {
      dispute.status = 'under_review'
      dispute.evidence_details.submission_count++
    }
  }
  happen(state, 'charge.dispute.updated', dispute)
  state.save()
  const decision = submit ? DECIDES[evidence?.uncategorized_text ?? ''] : undefined
  return decision === undefined ? dispute : closeDispute(state, dispute, decision)
}
