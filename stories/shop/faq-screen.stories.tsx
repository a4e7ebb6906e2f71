import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect, userEvent, waitFor } from 'storybook/test'
import { empty, longText, many, typical } from '#mocks/flat/faq.ts'
import { FaqScreen } from '#components/shop/faq-screen.tsx'
import { EMOJI, RIGHT_TO_LEFT } from './posts.ts'

const USUAL = 8

const meta = {
  component: FaqScreen,
  tags: ['operation:content.listFaqs'],
  args: { faqs: many.slice(0, USUAL) },
} satisfies Meta<typeof FaqScreen>
export default meta
type Story = StoryObj<typeof meta>

export const Typical: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByText(typical.answer)).not.toBeVisible()
    await userEvent.click(canvas.getByText(typical.question))
    await expect(canvas.getByText(typical.answer)).toBeVisible()
    await expect(canvas.getByRole('link', { name: 'Write to us' })).toHaveAttribute('href', '/contact')
  },
}
export const Phone: Story = {
  globals: { viewport: { value: 'phone' } },
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByText(typical.question))
  },
}
/** A link to a question opens it, without a script of ours. */
export const ByItsAddress: Story = {
  play: async ({ canvas }) => {
    location.hash = '#how-do-i-pay'
    await waitFor(() => expect(canvas.getByText('When you collect, by card or in cash.')).toBeVisible())
    await expect(canvas.getByText(typical.answer)).not.toBeVisible()
  },
}
export const OneQuestion: Story = { args: { faqs: [typical] } }
export const ManyQuestions: Story = { args: { faqs: many } }
export const NothingAskedYet: Story = {
  args: { faqs: empty },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('Nobody has asked us anything yet. Be the first.')).toBeVisible()
  },
}
export const LongText: Story = {
  args: { faqs: [longText] },
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByText(longText.question))
  },
}
/** Two that are alike, and two that make no address, still have one each. */
export const OtherScripts: Story = {
  args: {
    faqs: [
      { ...typical, id: 'a', question: RIGHT_TO_LEFT, answer: 'كنا نخمن.\nثم سألنا.' },
      { ...typical, id: 'b', question: '🥖?', answer: EMOJI },
      { ...typical, id: 'c' },
      { ...typical, id: 'd' },
    ],
  },
  play: async ({ canvas, canvasElement }) => {
    for (const id of ['a', 'b', 'can-i-change-my-order', 'd'])
      await expect(canvasElement.querySelectorAll(`#${id}`)).toHaveLength(1)
    await userEvent.click(canvas.getByText(RIGHT_TO_LEFT))
  },
}
