import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect, fn, userEvent, waitFor, within } from 'storybook/test'
import { longText, many, typical } from '#mocks/flat/address.ts'
import { AddressesScreen } from '#components/account/addresses-screen.tsx'
import { isTold, offline, press, saying, silent, tooMany } from './answers.ts'
import { answering, asked, WORDS } from './mock-world.ts'
import { client } from '../shop/ask.ts'

const GRANDMOTHER = '012fe55a-dccb-428f-8dff-3cf8ac36ae2a'
const two = [typical, { ...typical, id: GRANDMOTHER, label: 'Grandmother', lines: ['4 Mill Lane', 'Bishop’s Castle'] }]
const done = saying({ kind: 'done' as const })

const meta = {
  component: AddressesScreen,
  tags: ['operation:account.listAddresses', 'operation:account.addAddress', 'operation:account.removeAddress'],
  args: { addresses: two, onAdd: fn(done), onRemove: fn(done), signOut: fn() },
} satisfies Meta<typeof AddressesScreen>
export default meta
type Story = StoryObj<typeof AddressesScreen>
type Canvas = Parameters<NonNullable<Story['play']>>[0]['canvas']

async function fillIn(canvas: Canvas) {
  await userEvent.type(canvas.getByLabelText('Name of it'), 'Work')
  await userEvent.type(canvas.getByLabelText('House and street'), '4 Mill Lane')
  await userEvent.type(canvas.getByLabelText('Town or village'), 'Bishop’s Castle')
  await userEvent.type(canvas.getByLabelText('Postcode'), 'sy9 5aa')
}

export const Typical: Story = {}
export const Phone: Story = { globals: { viewport: { value: 'phone' } } }
export const Many: Story = {
  args: { addresses: many.slice(0, 9).map((one, at) => ({ ...one, label: `No. ${String(at + 1)}` })) },
}
export const LongText: Story = { args: { addresses: [longText] } }
/** The form is there at once: there is nothing else to do. */
export const Empty: Story = {
  args: { addresses: [] },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('form', { name: 'Add an address' })).toBeVisible()
    await expect(canvas.queryByRole('button', { name: 'Leave it' })).toBeNull()
  },
}
/** By keyboard: the form that opens has the focus, and the answer has it afterwards. */
export const Adding: Story = {
  play: async ({ canvas, canvasElement, args }) => {
    await press(canvasElement, 'Add an address')
    await waitFor(() => expect(canvas.getByLabelText('Name of it')).toHaveFocus())
    await fillIn(canvas)
    await userEvent.keyboard('{Enter}')
    await isTold(canvasElement, '“Work” is kept', 'status')
    await expect(args.onAdd).toHaveBeenCalledWith({
      label: 'Work',
      lines: ['4 Mill Lane', 'Bishop’s Castle'],
      postcode: 'SY9 5AA',
    })
    await expect(canvas.queryByRole('form')).toBeNull()
  },
}
export const NotInTheUnitedKingdom: Story = {
  play: async ({ canvas, canvasElement, args }) => {
    await press(canvasElement, 'Add an address')
    await fillIn(canvas)
    await userEvent.clear(canvas.getByLabelText('Postcode'))
    await userEvent.type(canvas.getByLabelText('Postcode'), '10115{Enter}')
    await isTold(canvasElement, 'Enter a UK postcode, like SY8 1AX.')
    await expect(canvas.getByLabelText('Postcode')).toBeInvalid()
    await expect(args.onAdd).not.toHaveBeenCalled()
  },
}
export const NothingFilledIn: Story = {
  args: { addresses: [] },
  play: async ({ canvas, canvasElement }) => {
    await press(canvasElement, 'Keep this address')
    await isTold(canvasElement, 'Give it a name, like Home or Work.')
    await expect(within(canvas.getByRole('alert')).getAllByRole('link')).toHaveLength(4)
  },
}
export const LeavingIt: Story = {
  play: async ({ canvas, canvasElement }) => {
    await press(canvasElement, 'Add an address')
    await press(canvasElement, 'Leave it')
    await expect(canvas.getByRole('button', { name: 'Add an address' })).toBeVisible()
  },
}
export const Removing: Story = {
  play: async ({ canvas, canvasElement, args }) => {
    await press(canvasElement, 'Remove Grandmother')
    await isTold(canvasElement, '“Grandmother” is removed', 'status')
    await expect(args.onRemove).toHaveBeenCalledWith({ id: GRANDMOTHER })
    await expect(canvas.queryByRole('heading', { name: 'Grandmother' })).toBeNull()
  },
}
export const RemovingTheLast: Story = {
  args: { addresses: [typical] },
  play: async ({ canvas, canvasElement }) => {
    await press(canvasElement, 'Remove Home')
    await isTold(canvasElement, '“Home” is removed', 'status')
    await expect(canvas.getByRole('form', { name: 'Add an address' })).toBeVisible()
  },
}
export const RemovedElsewhere: Story = {
  args: { onRemove: saying({ kind: 'address_not_found' as const }) },
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Remove Home')
    await isTold(canvasElement, 'It is gone already')
  },
}
export const RemovingOffline: Story = {
  args: { onRemove: offline },
  play: async ({ canvas, canvasElement }) => {
    await press(canvasElement, 'Remove Home')
    await isTold(canvasElement, 'The address is still here.')
    await expect(canvas.getByRole('heading', { name: 'Home' })).toBeVisible()
  },
}
export const KeepingIt: Story = {
  args: { addresses: [], onAdd: silent },
  play: async ({ canvas }) => {
    await fillIn(canvas)
    await userEvent.keyboard('{Enter}')
    await expect(await canvas.findByRole('button', { name: 'Keeping it …' })).toBeDisabled()
  },
}
export const NoRoomForMore: Story = {
  args: { onAdd: saying({ kind: 'addresses_full' as const }) },
  play: async ({ canvas, canvasElement }) => {
    await press(canvasElement, 'Add an address')
    await fillIn(canvas)
    await userEvent.keyboard('{Enter}')
    await isTold(canvasElement, 'Remove one that you do not need any more, and this one fits.')
  },
}
export const TooMany: Story = {
  args: { addresses: [], onAdd: tooMany },
  play: async ({ canvas, canvasElement }) => {
    await fillIn(canvas)
    await userEvent.keyboard('{Enter}')
    await isTold(canvasElement, 'Try again in 40 seconds. What you typed is still here.')
  },
}

/** As the contract has it, all the way to the mock world and back. */
const refusedWith = (scenario: string, words: string): Story => ({
  args: {
    addresses: [],
    onAdd: (address) =>
      asked(client.account.addAddress(address), {
        ADDRESSES_FULL: { kind: 'addresses_full' },
        UNAUTHENTICATED: { kind: 'unauthenticated' },
      }),
  },
  parameters: answering('account.addAddress', scenario),
  play: async ({ canvas, canvasElement }) => {
    await fillIn(canvas)
    await userEvent.keyboard('{Enter}')
    await isTold(canvasElement, words)
    await expect(canvas.getByLabelText('House and street')).toHaveValue('4 Mill Lane')
  },
})
export const AddressesFull = refusedWith('ADDRESSES_FULL', 'Remove one that you do not need any more')
export const SessionEnded = refusedWith('UNAUTHENTICATED', WORDS.signedOut)
export const IsRefused = refusedWith('INVALID_INPUT', WORDS.invalid)
export const IsTooMuch = refusedWith('RATE_LIMITED', WORDS.limited)
export const IsOurFault = refusedWith('UNEXPECTED', WORDS.unexpected)

const notRemoved = (scenario: string, words: string): Story => ({
  args: {
    onRemove: (address) =>
      asked(client.account.removeAddress(address), {
        ADDRESS_NOT_FOUND: { kind: 'address_not_found' },
        UNAUTHENTICATED: { kind: 'unauthenticated' },
      }),
  },
  parameters: answering('account.removeAddress', scenario),
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Remove Home')
    await isTold(canvasElement, words)
  },
})
export const NotFound = notRemoved('ADDRESS_NOT_FOUND', 'It is gone already')
export const SessionEndedBeforeRemoving = notRemoved('UNAUTHENTICATED', WORDS.signedOut)
