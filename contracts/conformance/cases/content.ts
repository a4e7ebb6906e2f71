import { expect } from 'vitest'
import { call, type CasesOf } from '../case.ts'

export const listPosts: CasesOf = {
  operation: 'content.listPosts',
  cases: [
    {
      name: 'the newest first, page by page',
      calls: [
        call.get('/journal?limit=2'),
        ([first]) => call.get(`/journal?limit=2&cursor=${(first as { nextCursor: string }).nextCursor}`),
      ],
      expect: 'ok',
      holds: () => ({ items: [{ title: 'Plum season, at last' }, expect.anything()] }),
    },
  ],
}

export const getPost: CasesOf = {
  operation: 'content.getPost',
  cases: [
    {
      name: 'a post',
      calls: [call.get('/journal/the-new-mill')],
      expect: 'ok',
      holds: () => ({ title: 'The new mill' }),
    },
    { name: 'one that was never written', calls: [call.get('/journal/our-franchise')], expect: 'POST_NOT_FOUND' },
  ],
}

export const listFaqs: CasesOf = {
  operation: 'content.listFaqs',
  cases: [
    {
      name: 'the first question first',
      calls: [call.get('/faqs?limit=1')],
      expect: 'ok',
      holds: () => ({ items: [{ question: 'Can I change my order?' }] }),
    },
  ],
}

export const sendMessage: CasesOf = {
  operation: 'content.sendMessage',
  cases: [
    {
      name: 'a question with an emoji and two lines',
      calls: [
        call.post('/contact', { name: 'Siân', email: 'sian@example.com', message: 'Do you bake without nuts?\n🌰' }),
      ],
      expect: 'ok',
      holds: () => ({}),
    },
  ],
}
