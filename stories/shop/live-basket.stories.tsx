import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect, userEvent, waitFor } from 'storybook/test'
import { another, typical } from '#mocks/flat/bake-sale.ts'
import { handlers } from '#mocks/handlers.ts'
import type { Scenarios } from '#mocks/scenarios.ts'
import { LiveBasket } from '#components/shop/live-basket.tsx'
import { makeBasket, nextOn, withLines, worldWith } from './make-basket.ts'

const basket = makeBasket([typical, { 0: 2, 7: 1 }], [another, { 3: 2 }])
const LOAF = 'Country sourdough, Large, 900 g'

const answered = (scenarios: Scenarios = {}, of = basket) => ({ msw: { handlers: handlers(scenarios, worldWith(of)) } })

const meta = {
  component: LiveBasket,
  tags: ['operation:basket.get', 'operation:basket.setLine'],
  args: { basket, next: null, refused: { item: null, line: null, voucher: null, from: null } },
  parameters: answered(),
} satisfies Meta<typeof LiveBasket>
export default meta
type Story = StoryObj<typeof meta>

/** Pressed quickly: each press is seen at once, and the last number is the one that stays. */
export const PressedQuickly: Story = {
  play: async ({ canvas }) => {
    const more = canvas.getByRole('button', { name: `One more ${LOAF}` })
    await userEvent.click(more)
    await userEvent.click(more)
    await expect(canvas.getByRole('group', { name: `Quantity of ${LOAF}` })).toHaveTextContent('4')
    await waitFor(() => expect(canvas.queryByText('One moment …')).toBeNull())
    await expect(canvas.getByRole('group', { name: `Quantity of ${LOAF}` })).toHaveTextContent('4')
    await expect(canvas.getByText(/^4 is the most for one customer/)).toBeVisible()
  },
}
export const Phone: Story = { globals: { viewport: { value: 'phone' } } }
export const TakenOut: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Remove Cardamom bun, Each' }))
    await waitFor(() => expect(canvas.queryByText('Cardamom bun')).toBeNull())
    await expect(canvas.getByRole('heading', { name: 'Wednesday 18 March' })).toBeVisible()
  },
}
const emptied = (scenario?: string): Story => ({
  tags: ['operation:basket.clear'],
  parameters: answered(scenario === undefined ? {} : { 'basket.clear': scenario }),
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Empty the basket' }))
    await expect(await canvas.findByRole('heading', { name: 'An empty basket' })).toBeVisible()
  },
})
export const Emptied: Story = emptied()
/** Not in one go, but line by line: it is empty all the same. */
export const EmptiedLineByLine: Story = emptied('RATE_LIMITED')
export const EmptiedThoughSomethingIsBroken: Story = emptied('UNEXPECTED')
export const EmptiedThoughRefused: Story = emptied('INVALID_INPUT')
/** The bakery says no: the number is back, with the reason. */
export const TakenBack: Story = {
  parameters: answered({ 'basket.setLine': 'SOLD_OUT' }),
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: `One more ${LOAF}` }))
    await expect(await canvas.findByRole('alert')).toHaveTextContent('Somebody was faster: only 2 left.')
    await expect(canvas.getByRole('group', { name: `Quantity of ${LOAF}` })).toHaveTextContent('2')
  },
}
export const Offline: Story = {
  parameters: answered({ 'basket.setLine': 'offline' }),
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: `One more ${LOAF}` }))
    await expect(await canvas.findByText('We cannot reach the bakery')).toBeVisible()
    await expect(canvas.getByText('Kept here until you are online')).toBeVisible()
    await expect(canvas.getByRole('group', { name: `Quantity of ${LOAF}` })).toHaveTextContent('3')
  },
}
export const Pending: Story = {
  parameters: answered({ 'basket.setLine': 'never' }),
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: `One more ${LOAF}` }))
    await expect(await canvas.findByText('One moment …')).toBeVisible()
  },
}
const over = withLines(makeBasket([typical, { 0: 2 }]), (line) => ({
  problem: { kind: 'closed', cutoffAt: typical.cutoffAt },
  next: nextOn(another, line),
}))
/** Its bake sale has closed: it goes along to the next date that has it. */
export const MovedToTheNextDate: Story = {
  args: { basket: over },
  parameters: answered({}, over),
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: `Have it on Wednesday 18 March: ${LOAF}` }))
    await waitFor(() => expect(canvas.queryByRole('heading', { name: 'Saturday 14 March' })).toBeNull())
    await expect(canvas.getByRole('heading', { name: 'Wednesday 18 March' })).toBeVisible()
    await expect(canvas.getByRole('group', { name: `Quantity of ${LOAF}` })).toHaveTextContent('2')
  },
}
/** It cannot be had there either: it stays where it is, and says so. */
export const NotMoved: Story = {
  args: { basket: over },
  parameters: answered({ 'basket.setLine': 'SOLD_OUT' }, over),
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: `Have it on Wednesday 18 March: ${LOAF}` }))
    await expect(await canvas.findByRole('alert')).toHaveTextContent('Somebody was faster: only 2 left.')
    await expect(canvas.getByRole('heading', { name: 'Saturday 14 March' })).toBeVisible()
  },
}
/** What a form was told before scripts were there. */
export const RefusedWithoutScripts: Story = {
  args: {
    refused: {
      item: basket.bakeSales[0]?.lines[0]?.menuItemId ?? null,
      line: { kind: 'sold_out', left: 2 },
      voucher: { kind: 'not_valid', why: 'ended' },
      from: `/bake-sales/${typical.slug}`,
    },
  },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('alert')).toHaveTextContent('Somebody was faster: only 2 left.')
    await expect(canvas.getByText('This voucher has ended.')).toBeVisible()
    await expect(canvas.getByRole('link', { name: 'Choose something else' })).toHaveAttribute(
      'href',
      `/bake-sales/${typical.slug}`,
    )
  },
}
export const Empty: Story = { args: { basket: makeBasket() }, parameters: answered({}, makeBasket()) }
