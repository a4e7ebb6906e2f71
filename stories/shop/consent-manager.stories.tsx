import type { Meta, StoryObj } from '@storybook/nextjs'
import { useState } from 'react'
import { expect, fn, userEvent, waitFor } from 'storybook/test'
import type { Consent, ConsentChoices } from '#contracts/model/consent.ts'
import { typical as sale } from '#mocks/flat/bake-sale.ts'
import { typical } from '#mocks/flat/consent.ts'
import { NOW } from '#mocks/now.ts'
import { ConsentManager } from '#components/shop/consent-manager.tsx'
import { AboutScreen } from '#components/shop/about-screen.tsx'
import { BakeSaleScreen } from '#components/shop/bake-sale-screen.tsx'
import { keepBasket, makeBasket } from './make-basket.ts'

const meta = {
  component: ConsentManager,
  tags: ['operation:privacy.getConsent', 'operation:privacy.setConsent'],
  args: { choice: null, state: { kind: 'idle' }, onChoose: fn<(choices: ConsentChoices) => void>() },
  decorators: [
    // The last thing of a page that is longer than the window.
    (Story, { parameters }) => (
      <div className="flex min-h-dvh flex-col">
        {parameters.page === 'menu' ? <BakeSaleScreen sale={sale} now={NOW} /> : <AboutScreen />}
        <footer className="px-5 py-16 sm:px-8">
          <a href="/terms">Terms</a>
        </footer>
        <Story />
      </div>
    ),
  ],
} satisfies Meta<typeof ConsentManager>
export default meta
type Story = StoryObj<typeof meta>

const isCovered = (element: Element, by: Element) => {
  const [inner, outer] = [element.getBoundingClientRect(), by.getBoundingClientRect()]
  return inner.bottom > outer.top && inner.top < outer.bottom
}

/** Yes and no look the same, are the same size, and neither has taken the focus. */
export const NotAskedYet: Story = {
  play: async ({ canvas, args }) => {
    await expect(document.body).toHaveFocus()
    const [no, yes] = [
      canvas.getByRole('button', { name: 'Only what is needed' }),
      canvas.getByRole('button', { name: 'Accept all' }),
    ]
    await expect(no.className).toBe(yes.className)
    await expect(no.getBoundingClientRect().width).toBe(yes.getBoundingClientRect().width)
    await userEvent.click(no)
    await expect(args.onChoose).toHaveBeenCalledWith({ analytics: false, marketingEmail: false })
  },
}
/** Whoever tabs through the page sees what has the focus, also while the question stands over it. */
export const CoversNothingThatHasTheFocus: Story = {
  play: async ({ canvas }) => {
    const bar = canvas.getByRole('region', { name: 'May we count the crumbs?' })
    for (const name of ['See the bake sales', 'Terms']) {
      const link = canvas.getByRole('link', { name })
      await waitFor(() => {
        link.blur()
        link.focus()
        return expect(isCovered(link, bar)).toBe(false)
      })
    }
  },
}
export const Phone: Story = {
  globals: { viewport: { value: 'phone' } },
  play: CoversNothingThatHasTheFocus.play,
}
export const Sending: Story = {
  args: { state: { kind: 'sending' } },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('button', { name: 'Accept all' })).toBeDisabled()
  },
}
export const TooManyRequests: Story = { args: { state: { kind: 'rate_limited', retryAfterSeconds: 30 } } }
export const Unreachable: Story = { args: { state: { kind: 'unreachable' } } }
export const AnsweredBefore: Story = {
  args: { choice: typical },
  play: async ({ canvas }) => {
    await expect(canvas.queryByRole('region', { name: 'May we count the crumbs?' })).toBeNull()
    await expect(canvas.queryByRole('status')).toBeNull()
  },
}
/** The buttons go, and what has come of it takes the focus that they had. */
export const Answered: Story = {
  render: function Answered(args) {
    const [choice, setChoice] = useState<Consent | null>(null)
    return <ConsentManager {...args} choice={choice} onChoose={(choices) => setChoice({ ...typical, ...choices })} />
  },
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Accept all' }))
    await waitFor(() => expect(canvas.getByRole('status')).toHaveFocus())
    await expect(document.documentElement.style.scrollPaddingBottom).toBe('')
    await userEvent.tab()
    await userEvent.tab()
    await expect(canvas.getByRole('button', { name: 'Close this' })).toHaveFocus()
  },
}
/** What sticks to the foot of the window already stands above the question. */
export const OverAFilledBasket: Story = {
  tags: ['operation:bakeSales.getAvailability'],
  parameters: { page: 'menu' },
  beforeEach: () => {
    keepBasket(makeBasket([sale, { 0: 2 }]))
  },
  play: async ({ canvas }) => {
    const bar = canvas.getByRole('region', { name: 'May we count the crumbs?' })
    const basket = await canvas.findByRole('region', { name: 'Basket' })
    await waitFor(() => expect(isCovered(basket, bar)).toBe(false))
  },
}
