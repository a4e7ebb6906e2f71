import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect, userEvent, waitFor } from 'storybook/test'
import { detailOf } from '#mocks/bakery/present.ts'
import { handlers } from '#mocks/handlers.ts'
import { createWorld } from '#mocks/world.ts'
import { LiveWaitingListForm } from '#components/shop/waiting-list/live-form.tsx'
import { pad } from '../pad.tsx'

const world = createWorld()
const [item] = world.bakery.bakeSales
  .map((sale) => detailOf(world.bakery, sale, world.now))
  .flatMap(({ state, menu }) => (state === 'open' ? menu.filter(({ left }) => left === 0) : []))
if (!item) throw new Error('Nothing is sold out.')

const meta = {
  component: LiveWaitingListForm,
  decorators: [pad],
  tags: ['operation:waitingList.join'],
  args: { item, returnTo: '/bake-sales/a-sale' },
  parameters: { msw: { handlers: handlers({}, createWorld()) } },
} satisfies Meta<typeof LiveWaitingListForm>
export default meta
type Story = StoryObj<typeof meta>
type Canvas = Parameters<NonNullable<Story['play']>>[0]['canvas']

async function join(canvas: Canvas, email = 'rosie@example.com') {
  await userEvent.type(canvas.getByRole('textbox', { name: 'E-mail' }), `${email}{Enter}`)
}

/** The mock world answers with an error; whoever asked is told. */
const refusedWith = (scenario: string, words: string): Story => ({
  parameters: { msw: { handlers: handlers({ 'waitingList.join': scenario }) } },
  play: async ({ canvas }) => {
    await join(canvas)
    await expect(await canvas.findByText(words, { exact: false })).toBeVisible()
  },
})

export const OnTheList: Story = {
  play: async ({ canvas }) => {
    await join(canvas)
    const answer = await canvas.findByRole('status')
    await expect(answer).toHaveTextContent('You are the 1st.')
    await waitFor(() => expect(answer).toHaveFocus())
  },
}
export const NoAddress: Story = {
  play: async ({ canvas }) => {
    await join(canvas, 'rosie')
    await expect(await canvas.findByText('Enter an e-mail address', { exact: false })).toBeVisible()
  },
}
export const FreeAgain = refusedWith('NOT_SOLD_OUT', 'You are in luck')
export const TooMany = refusedWith('LIMIT_EXCEEDED', 'That is too many')
export const TooLate = refusedWith('AFTER_CUTOFF', 'takes no orders now')
export const NotOpen = refusedWith('BAKE_SALE_NOT_OPEN', 'takes no orders now')
export const NotOnTheMenu = refusedWith('MENU_ITEM_NOT_FOUND', 'not on the menu any more')
export const NoSuchAddress = refusedWith('INVALID_INPUT', 'Enter an e-mail address')
export const TooOften = refusedWith('RATE_LIMITED', 'One moment, please')
export const OurFault = refusedWith('UNEXPECTED', 'We could not write you down')
export const Offline = refusedWith('offline', 'We could not write you down')
