import { z } from 'zod'

/** A message to the staff's channel. Source: docs.slack.dev/messaging/sending-messages-using-incoming-webhooks. */
export const SlackMessage = z.strictObject({
  text: z.string().min(1).max(3000),
  blocks: z
    .array(
      z.strictObject({
        type: z.literal('section'),
        text: z.strictObject({ type: z.literal('mrkdwn'), text: z.string().max(3000) }),
      }),
    )
    .max(50)
    .optional(),
})
export type SlackMessage = z.infer<typeof SlackMessage>

/** What an incoming webhook answers to what it takes, in plain words. */
export const SLACK_TAKEN = 'ok'
