import { UNKNOWN } from '../bakery.ts'
import { call, type CasesOf } from '../case.ts'

export const listDisputes: CasesOf = {
  operation: 'staff.payments.listDisputes',
  cases: [
    { name: 'those that are open', calls: [call.get('/staff/disputes?isOpen=true&limit=1')], expect: 'ok' },
    { name: 'more than a page may have', calls: [call.get('/staff/disputes?limit=101')], expect: 'INVALID_INPUT' },
  ],
}

export const getEvidence: CasesOf = {
  operation: 'staff.payments.getEvidence',
  cases: [
    {
      name: 'of one that is open',
      calls: [
        call.get('/staff/disputes?limit=1'),
        ([list]) => call.get(`/staff/disputes/${(list as { items: { id: string }[] }).items[0]?.id ?? ''}/evidence`),
      ],
      expect: 'ok',
      holds: ([list]) => ({ dispute: (list as { items: object[] }).items[0] }),
    },
    {
      name: 'of one that there is not',
      calls: [call.get(`/staff/disputes/${UNKNOWN}/evidence`)],
      expect: 'DISPUTE_NOT_FOUND',
    },
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
    {
      name: 'of a day that has not begun',
      calls: [call.post('/staff/reconciliations', { day: '2031-03-14' })],
      expect: 'DAY_TO_COME',
      holds: () => ({ field: 'day' }),
    },
    {
      name: 'of one day',
      calls: [call.post('/staff/reconciliations', { day: '2026-03-01' })],
      expect: 'ok',
      holds: () => ({
        ...{ day: '2026-03-01', from: '2026-03-01T00:00:00.000Z', until: '2026-03-02T00:00:00.000Z' },
        differences: [],
      }),
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
      name: 'of one vendor',
      calls: [call.get('/staff/webhook-events?vendor=stripe&status=failed&limit=1')],
      expect: 'ok',
      holds: () => ({ items: [{ vendor: 'stripe', status: 'failed' }] }),
    },
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
        call.get('/staff/webhook-events?limit=1&status=failed&vendor=stripe'),
        ([list]) =>
          call.post(`/staff/webhook-events/${(list as { items: { id: string }[] }).items[0]?.id ?? ''}/replay`, {}),
      ],
      expect: 'ok',
    },
    {
      name: 'one of a mail, which cannot be asked for again',
      calls: [
        call.get('/staff/webhook-events?limit=1&vendor=resend'),
        ([list]) =>
          call.post(`/staff/webhook-events/${(list as { items: { id: string }[] }).items[0]?.id ?? ''}/replay`, {}),
      ],
      expect: 'NOT_REPLAYABLE',
      holds: () => ({ vendor: 'resend' }),
    },
    {
      name: 'one that there is not',
      calls: [call.post(`/staff/webhook-events/${UNKNOWN}/replay`, {})],
      expect: 'EVENT_NOT_FOUND',
    },
  ],
}
