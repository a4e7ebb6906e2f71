import { handOver } from '#modules/outbox/hand-over.ts'
import { operations } from '#platform/operations.ts'
import { pageOf } from '#platform/page.ts'
import { findFaqs, findPost, findPosts, insertMessage } from './repository.ts'

export const listPosts = operations.content.listPosts.handler(async ({ context, input }) =>
  pageOf(await findPosts(context.database, input.cursor, input.limit + 1), input.limit),
)

export const getPost = operations.content.getPost.handler(async ({ context, input, errors }) => {
  const post = await findPost(context.database, input.slug)
  if (!post) throw errors.POST_NOT_FOUND({ data: { id: input.slug } })
  return post
})

export const listFaqs = operations.content.listFaqs.handler(async ({ context, input }) =>
  pageOf(await findFaqs(context.database, input.cursor, input.limit + 1), input.limit),
)

export const sendMessage = operations.content.sendMessage.handler(async ({ context, input }) => {
  const outboxId = crypto.randomUUID()
  await insertMessage(context.database, { id: crypto.randomUUID(), ...input, sentAt: context.clock.now() }, outboxId)
  handOver(context, [outboxId])
  return {}
})
