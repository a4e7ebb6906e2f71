import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect, fn, userEvent, waitFor } from 'storybook/test'
import { LiveGiftCards } from '#components/shop/gift-cards/live-gift-cards.tsx'
import { handlers } from '#mocks/handlers.ts'
import { EMOJI, LONG, RIGHT_TO_LEFT } from './posts.ts'

const onLeave = fn<(url: string) => void>()

const meta = {
  component: LiveGiftCards,
  title: 'shop/buy-gift-card',
  tags: ['operation:giftCards.buy'],
  args: { onLeave },
} satisfies Meta<typeof LiveGiftCards>
export default meta
type Story = StoryObj<typeof meta>
type Canvas = Parameters<NonNullable<Story['play']>>[0]['canvas']

const goOn = (canvas: Canvas) => userEvent.click(canvas.getByRole('button', { name: 'Go on to pay' }))
async function fill(canvas: Canvas, message = EMOJI) {
  await userEvent.click(canvas.getByRole('radio', { name: /^£25/ }))
  await userEvent.type(canvas.getByLabelText('Their e-mail'), 'tom@example.com')
  await userEvent.click(canvas.getByLabelText(/^A word to go with it/))
  await userEvent.paste(message)
  await userEvent.type(canvas.getByLabelText('Your name'), 'Rosie Pritchard')
  await userEvent.type(canvas.getByLabelText('Your e-mail'), 'rosie@example.com')
}
const isGone = () => waitFor(() => expect(onLeave).toHaveBeenCalledWith(expect.stringContaining('stripe.com')))

export const Empty: Story = {}
export const Phone: Story = { globals: { viewport: { value: 'phone' } } }

export const Bought: Story = {
  play: async ({ canvas }) => {
    await fill(canvas)
    await expect(canvas.getByText('£25 of bread')).toBeVisible()
    await goOn(canvas)
    await isGone()
    await expect(canvas.getByRole('button', { name: 'Wrapping it …' })).toBeDisabled()
  },
}
export const AnotherAmount: Story = {
  play: async ({ canvas }) => {
    await fill(canvas, RIGHT_TO_LEFT)
    await userEvent.click(canvas.getByRole('radio', { name: /^Another/ }))
    await userEvent.type(canvas.getByLabelText('Amount in pounds'), '37.50')
    await expect(canvas.getByText('£37.50 of bread')).toBeVisible()
    await goOn(canvas)
    await isGone()
  },
}
export const TooLittle: Story = {
  play: async ({ canvas }) => {
    await fill(canvas)
    await userEvent.click(canvas.getByRole('radio', { name: /^Another/ }))
    await userEvent.type(canvas.getByLabelText('Amount in pounds'), '4')
    await goOn(canvas)
    await waitFor(() => expect(canvas.getByLabelText('Amount in pounds')).toBeInvalid())
    await expect(canvas.getByLabelText('Their e-mail')).toHaveValue('tom@example.com')
  },
}
export const LongWords: Story = { play: async ({ canvas }) => fill(canvas, LONG) }
/** Each line of what is wrong leads to its field. */
export const Nothing: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByLabelText(/^A word to go with it/))
    await userEvent.paste(LONG.repeat(2))
    await goOn(canvas)
    const alert = await canvas.findByRole('alert')
    await waitFor(() => expect(alert).toHaveFocus())
    await expect(alert.querySelectorAll('a')).toHaveLength(5)
    await userEvent.click(canvas.getByRole('link', { name: /^Choose how much the card is worth/ }))
    await expect(canvas.getByRole('radio', { name: /^£10/ })).toHaveFocus()
    await userEvent.click(canvas.getByRole('link', { name: /^Enter your name/ }))
    await expect(canvas.getByLabelText('Your name')).toHaveFocus()
  },
}

const refusedWith = (scenario: string, words: string): Story => ({
  parameters: { msw: { handlers: handlers({ 'giftCards.buy': scenario }) } },
  play: async ({ canvas }) => {
    await fill(canvas)
    await goOn(canvas)
    await expect(await canvas.findByRole('alert')).toHaveTextContent(words)
    await expect(canvas.getByLabelText('Their e-mail')).toHaveValue('tom@example.com')
    await expect(canvas.getByLabelText(/^A word to go with it/)).toHaveValue(EMOJI)
  },
})
export const StripeIsDown = refusedWith('PAYMENTS_UNAVAILABLE', 'Paying by card does not work at the moment')
export const DayIsOver = refusedWith('SEND_DAY_OUT_OF_RANGE', 'Choose a day from today on')
export const TooMuch = refusedWith('RATE_LIMITED', 'Try again in a minute.')
export const Refused = refusedWith('INVALID_INPUT', 'Please look through it and try again.')
export const OurFault = refusedWith('UNEXPECTED', 'tell us the reference 7f9c24e8')
export const Offline = refusedWith('offline', 'We could not reach the bakery')
export const Slow: Story = {
  parameters: { msw: { handlers: handlers({ 'giftCards.buy': 'never' }) } },
  play: async ({ canvas }) => {
    await fill(canvas)
    await goOn(canvas)
    await waitFor(() => expect(canvas.getByRole('button', { name: 'Wrapping it …' })).toBeDisabled())
  },
}
