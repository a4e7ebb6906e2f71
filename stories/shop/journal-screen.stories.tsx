import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect } from 'storybook/test'
import { JournalScreen } from '#components/shop/journal-screen.tsx'
import { EMOJI, LONG, post, posts, RIGHT_TO_LEFT, summaries } from './posts.ts'

const PAGE = 10
const firstPage = summaries(posts.slice(0, PAGE))
const id = (number: number) => `00000000-0000-4000-8000-00000000000${String(number)}`

const meta = {
  component: JournalScreen,
  tags: ['operation:content.listPosts'],
  args: { posts: firstPage, newer: null, older: '/journal?cursor=abc' },
} satisfies Meta<typeof JournalScreen>
export default meta
type Story = StoryObj<typeof meta>

export const Typical: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getAllByRole('article')).toHaveLength(PAGE)
    await expect(canvas.getByRole('link', { name: 'Follow it by RSS' })).toHaveAttribute('href', '/journal.xml')
    await expect(canvas.getByRole('link', { name: /Older posts/ })).toHaveAttribute('href', '/journal?cursor=abc')
    await expect(canvas.queryByRole('link', { name: /Newer posts/ })).toBeNull()
  },
}
export const Phone: Story = {
  args: { posts: firstPage.slice(0, 4) },
  globals: { viewport: { value: 'phone' } },
}
export const OnePost: Story = {
  args: { posts: firstPage.slice(0, 1), older: null },
  play: async ({ canvas }) => {
    await expect(canvas.queryByRole('navigation', { name: 'More of the journal' })).toBeNull()
  },
}
/** On a page further back no post is larger than the others. */
export const InTheMiddle: Story = {
  args: { posts: summaries(posts.slice(PAGE, PAGE + 6)), newer: '/journal', older: '/journal?cursor=def' },
}
export const LastPage: Story = { args: { posts: firstPage.slice(3, 5), newer: '/journal?cursor=abc', older: null } }
export const PastTheEnd: Story = { args: { posts: [], newer: '/journal', older: null } }
export const NothingWrittenYet: Story = {
  args: { posts: [], older: null },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('heading', { name: 'Nothing written yet' })).toBeVisible()
  },
}
export const NoPictures: Story = { args: { posts: firstPage.map((summary) => ({ ...summary, picture: null })) } }
export const LongText: Story = {
  args: {
    posts: summaries([
      post({ title: LONG, excerpt: LONG.repeat(2) }),
      post({ id: id(1), title: LONG, excerpt: LONG }),
      post({ id: id(2), title: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerk'.repeat(3) }),
    ]),
  },
}
export const OtherScripts: Story = {
  args: {
    posts: summaries([
      post({ title: RIGHT_TO_LEFT, excerpt: 'كنا نخمن. ثم سألنا.' }),
      post({ id: id(1), title: EMOJI, excerpt: '🥖🥖🥖' }),
      post({ id: id(2), title: RIGHT_TO_LEFT, excerpt: 'كنا نخمن. ثم سألنا.', picture: null }),
    ]),
  },
}
