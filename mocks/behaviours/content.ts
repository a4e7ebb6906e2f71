import { operations } from './operations.ts'
import { pageOf } from './page.ts'

export const listPosts = operations.content.listPosts.handler(({ context: { world }, input }) => {
  const summaries = world.office.posts.map(({ author: _author, body: _body, ...summary }) => summary)
  return pageOf(summaries, input, ({ id }) => id)
})

export const getPost = operations.content.getPost.handler(({ context: { world }, input, errors }) => {
  const post = world.office.posts.find(({ slug }) => slug === input.slug)
  if (!post) throw errors.POST_NOT_FOUND({ data: { id: input.slug } })
  return post
})

export const listFaqs = operations.content.listFaqs.handler(({ context: { world }, input }) =>
  pageOf(world.office.faqs, input, ({ id }) => id),
)
