import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect, fn, userEvent, waitFor } from 'storybook/test'
import type { SignUp } from '#components/account/door/sign-up-form.tsx'
import { SignUpScreen } from '#components/account/sign-up-screen.tsx'
import { broken, isTold, offline, press, saying, silent, tooMany, unavailable } from './answers.ts'
import { answering, asked, WORDS } from './mock-world.ts'
import { client } from '../shop/ask.ts'

type Open = SignUp

const meta = {
  component: SignUpScreen,
  tags: ['operation:identity.register'],
  args: { submit: fn(saying({ kind: 'done' as const })), google: fn() },
} satisfies Meta<typeof SignUpScreen>
export default meta
type Story = StoryObj<typeof SignUpScreen>
type Canvas = Parameters<NonNullable<Story['play']>>[0]['canvas']

async function fillIn(canvas: Canvas) {
  await userEvent.type(canvas.getByLabelText('Name'), 'Rosie Pritchard')
  await userEvent.type(canvas.getByLabelText('E-mail'), 'rosie@example.com')
  await userEvent.type(canvas.getByLabelText('Password'), 'three warm loaves')
}

export const Typical: Story = {}
export const Phone: Story = { globals: { viewport: { value: 'phone' } } }
/** The same words, whether or not there was an account. */
export const LookIntoYourMail: Story = {
  play: async ({ canvas, canvasElement, args }) => {
    await fillIn(canvas)
    await userEvent.keyboard('{Enter}')
    await isTold(canvasElement, 'rosie@example.com', 'status')
    await expect(args.submit).toHaveBeenCalledWith({
      name: 'Rosie Pritchard',
      email: 'rosie@example.com',
      password: 'three warm loaves',
      website: '',
    })
    await expect(canvas.getByRole('heading', { level: 1 })).toHaveTextContent('Look into your mail')
  },
}
export const AnotherAddress: Story = {
  play: async ({ canvas, canvasElement }) => {
    await fillIn(canvas)
    await userEvent.keyboard('{Enter}')
    await canvas.findByRole('status')
    await press(canvasElement, 'Use another address')
    await expect(canvas.getByRole('form', { name: 'Open an account' })).toBeVisible()
  },
}
export const Empty: Story = {
  play: async ({ canvas, canvasElement, args }) => {
    await press(canvasElement, 'Open the account')
    await isTold(canvasElement, 'Make the password 12 characters or longer.')
    await expect(canvas.getByRole('alert').querySelectorAll('a')).toHaveLength(3)
    await expect(args.submit).not.toHaveBeenCalled()
  },
}
export const WrongInEveryField: Story = {
  play: async ({ canvas, canvasElement }) => {
    await userEvent.type(canvas.getByLabelText('E-mail'), 'rosie')
    await userEvent.type(canvas.getByLabelText('Password'), 'bread')
    await press(canvasElement, 'Open the account')
    await isTold(canvasElement, 'Make the password 12 characters or longer.')
    await expect(canvas.getByLabelText('Password')).toHaveAccessibleDescription(
      '12 characters or more. Three or four words in a row are good. Make the password 12 characters or longer.',
    )
  },
}
/** Nobody meets it by keyboard or by ear. */
export const FieldForMachines: Story = {
  play: async ({ canvas, canvasElement }) => {
    await expect(canvas.queryByRole('textbox', { name: 'Website' })).toBeNull()
    await expect(canvasElement.querySelector('input[name=website]')).toHaveAttribute('tabindex', '-1')
    canvas.getByLabelText('Password').focus()
    await userEvent.tab()
    await userEvent.tab()
    await expect(canvas.getByRole('link', { name: 'our words on privacy' })).toHaveFocus()
  },
}

const answered = (submit: Open, words: string): Story => ({
  args: { submit },
  play: async ({ canvas, canvasElement }) => {
    await fillIn(canvas)
    await userEvent.keyboard('{Enter}')
    await isTold(canvasElement, words)
    await expect(canvas.getByLabelText('Name')).toHaveValue('Rosie Pritchard')
  },
})
export const TooManyTries = answered(tooMany, 'Try again in 40 seconds.')
export const OurFault = answered(broken, '7f9c24e8')
export const Offline = answered(offline, 'We could not reach the bakery')
export const IdentityUnavailable = answered(unavailable, 'you can order as a guest')
export const LeakedPassword: Story = {
  args: { submit: saying({ kind: 'password_refused' as const }) },
  play: async ({ canvas, canvasElement }) => {
    await fillIn(canvas)
    await userEvent.keyboard('{Enter}')
    await isTold(canvasElement, 'this one is known from a leak')
    await expect(canvas.getByLabelText('Password')).toBeInvalid()
  },
}
export const Sending: Story = {
  args: { submit: silent },
  play: async ({ canvas }) => {
    await fillIn(canvas)
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(canvas.getByRole('button', { name: 'Opening it …' })).toBeDisabled())
  },
}

/** Where the shop asks whether one is a person: what stands in for Turnstile says yes at once. */
const asksTurnstile = (Box: object): Story => ({
  args: { challenge: { siteKey: 'sandbox', url: 'data:text/javascript,' } },
  beforeEach: () => {
    Object.assign(window, { turnstile: Box })
    return () => {
      Object.assign(window, { turnstile: undefined })
    }
  },
})
type Shown = { callback: (token: string) => void }
const saysYes = {
  render: (box: HTMLElement, { callback }: Shown) => {
    box.textContent = 'You are a person.'
    callback('a token')
    return '1'
  },
  remove: () => undefined,
}
export const PersonAsked: Story = {
  ...asksTurnstile(saysYes),
  play: async ({ canvas, args }) => {
    await expect(await canvas.findByText('You are a person.')).toBeVisible()
    await fillIn(canvas)
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(args.submit).toHaveBeenCalledWith(expect.objectContaining({ challenge: 'a token' })))
  },
}
/** Whoever would ask is not there: nobody is left before a form that goes nowhere without a word. */
export const PersonNotAsked: Story = {
  ...asksTurnstile({
    ...saysYes,
    render: () => {
      throw new Error('It does not work.')
    },
  }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('The check whether you are a person does not load')).toBeVisible()
  },
}

/** As the contract has it, all the way to the mock world and back. */
const live: Open = ({ name, email, password }) =>
  asked(client.identity.register({ name, email, password }), {
    PASSWORD_REFUSED: { kind: 'password_refused' },
    CHALLENGE_REFUSED: { kind: 'challenge_refused' },
    IDENTITY_UNAVAILABLE: { kind: 'identity_unavailable' },
  })
const refusedWith = (scenario: string, words: string): Story => ({
  ...answered(live, words),
  parameters: answering('identity.register', scenario),
})
export const PasswordRefused = refusedWith('PASSWORD_REFUSED', 'this one is known from a leak')
export const NoPerson = refusedWith('CHALLENGE_REFUSED', 'We could not see that you are a person')
export const NoIdentity = refusedWith('IDENTITY_UNAVAILABLE', 'you can order as a guest')
export const IsRefused = refusedWith('INVALID_INPUT', WORDS.invalid)
export const IsTooMuch = refusedWith('RATE_LIMITED', WORDS.limited)
export const IsOurFault = refusedWith('UNEXPECTED', WORDS.unexpected)
