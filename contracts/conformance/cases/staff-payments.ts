import { UNKNOWN } from '../bakery.ts'
import { call, type CasesOf } from '../case.ts'

export const listDisputes: CasesOf = {
  operation: 'staff.payments.listDisputes',
  cases: [
    { name: 'those that are open', calls: [call.get('/staff/disputes?isOpen=true&limit=1')], expect: 'ok' },
    { name: 'more than a page may have', calls: [call.get('/staff/disputes?limit=101')], expect: 'INVALID_INPUT' },
  ],
}

export const reconcile: CasesOf = {
  operation: 'staff.payments.reconcile',
  cases: [
    {
      name: 'of a quiet day, in which the books agree',
      calls: [call.post('/staff/reconciliations', {})],
      expect: 'ok',
      holds: () => ({ vendorPence: 0, ledgerPence: 0, differences: [] }),
    },
    {
      name: 'while the vendor is down',
      calls: [call.post('/staff/reconciliations', {})],
      fault: 'PAYMENTS_UNAVAILABLE',
      expect: 'PAYMENTS_UNAVAILABLE',
    },
    {
      name: 'with what nobody asked for',
      calls: [call.post('/staff/reconciliations', { day: 'today' })],
      expect: 'INVALID_INPUT',
    },
  ],
}

export const listReconciliations: CasesOf = {
  operation: 'staff.payments.listReconciliations',
  cases: [
    {
      name: 'the latest first',
      calls: [call.post('/staff/reconciliations', {}), call.get('/staff/reconciliations?limit=1')],
      expect: 'ok',
      holds: ([made]) => ({ items: [made] }),
    },
    { name: 'of no page', calls: [call.get('/staff/reconciliations?limit=0')], expect: 'INVALID_INPUT' },
  ],
}

export const listWebhookEvents: CasesOf = {
  operation: 'staff.webhooks.list',
  cases: [
    { name: 'those that failed', calls: [call.get('/staff/webhook-events?status=failed&limit=1')], expect: 'ok' },
    {
      name: 'of a status that there is not',
      calls: [call.get('/staff/webhook-events?status=lost')],
      expect: 'INVALID_INPUT',
    },
  ],
}

export const replayWebhookEvent: CasesOf = {
  operation: 'staff.webhooks.replay',
  cases: [
    {
      name: 'one that failed',
      calls: [
        call.get('/staff/webhook-events?limit=1&status=failed'),
        ([list]) =>
          call.post(`/staff/webhook-events/${(list as { items: { id: string }[] }).items[0]?.id ?? ''}/replay`, {}),
      ],
      expect: 'ok',
    },
    {
      name: 'one that there is not',
      calls: [call.post(`/staff/webhook-events/${UNKNOWN}/replay`, {})],
      expect: 'EVENT_NOT_FOUND',
    },
  ],
}
