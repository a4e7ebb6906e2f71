import { z } from 'zod'
import { ContactMessage, Faq, JournalPost, JournalPostSummary } from '../model/content.ts'
import { Slug } from '../model/primitives.ts'
import { operation } from '../operation.ts'
import { page, pageInput } from '../page.ts'
import { notFound } from './shared-errors.ts'

export const listPosts = operation
  .route({ method: 'GET', path: '/journal', summary: 'List the posts of the journal, newest first', tags: ['Content'] })
  .input(z.strictObject(pageInput))
  .output(page(JournalPostSummary))

export const getPost = operation
  .route({ method: 'GET', path: '/journal/{slug}', summary: 'Get a post of the journal', tags: ['Content'] })
  .input(z.strictObject({ slug: Slug }))
  .output(JournalPost)
  .errors({ POST_NOT_FOUND: notFound('There is no such post.') })

export const listFaqs = operation
  .route({ method: 'GET', path: '/faqs', summary: 'List the questions that are often asked', tags: ['Content'] })
  .input(z.strictObject(pageInput))
  .output(page(Faq))

export const sendMessage = operation
  .meta({ access: 'public', limit: 'write', tags: [] })
  .route({ method: 'POST', path: '/contact', successStatus: 201, summary: 'Write to the bakery', tags: ['Content'] })
  .input(ContactMessage)
  .output(z.strictObject({}))
