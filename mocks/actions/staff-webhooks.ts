import type * as webhooks from '#contracts/api/staff/webhooks.ts'
import { client, standIn } from '../stand-in.ts'

export const replay = standIn<typeof webhooks.replayWebhookEvent>(client.staff.webhooks.replay)
