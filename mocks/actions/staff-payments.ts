import type * as payments from '#contracts/api/staff/payments.ts'
import { client, standIn } from '../stand-in.ts'

export const reconcile = standIn<typeof payments.reconcile>(client.staff.payments.reconcile)
