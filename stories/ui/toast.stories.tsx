import type { Meta, StoryObj } from '@storybook/nextjs'
import { useEffect } from 'react'
import { expect, fn, screen, userEvent, waitFor, within } from 'storybook/test'
import { Button } from '#components/ui/button.tsx'
import { Toasts, useToast, type ToastMessage } from '#components/ui/toast.tsx'
import { pad } from '../pad.tsx'
import { LONG, RTL, UNBROKEN } from './long.ts'

type Args = { message: ToastMessage; isThere?: boolean }

function Teller({ message, isThere = false }: Args) {
  const tell = useToast()
  useEffect(() => {
    if (isThere) tell(message)
  }, [isThere, message, tell])
  return <Button onClick={() => tell(message)}>Remove the loaf</Button>
}

const undo = fn()
const REMOVED: ToastMessage = {
  title: 'Country sourdough is out of your basket',
  action: { label: 'Undo', elsewhere: 'Add it again from the menu', onAction: undo },
}

const meta = {
  component: Teller,
  decorators: [pad],
  args: { message: { title: 'Kept', words: 'Your telephone number is in the book.' } },
  render: (args) => (
    <Toasts>
      <Teller {...args} />
    </Toasts>
  ),
} satisfies Meta<typeof Teller>
export default meta
type Story = StoryObj<typeof meta>

const tell = async () => {
  await userEvent.tab()
  await userEvent.keyboard('{Enter}')
  return screen.findByRole('listitem')
}

export const Good: Story = {
  play: async () => {
    await tell()
    const status = await screen.findByRole('status')
    await waitFor(() => expect(status).toHaveTextContent('Message Kept. Your telephone number is in the book.'))
    await expect(status).toHaveAttribute('aria-live', 'polite')
  },
}
export const Undo: Story = {
  args: { message: REMOVED },
  play: async ({ canvas }) => {
    undo.mockClear()
    const toast = await tell()
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('Add it again from the menu'))
    // F8 leads from anywhere to the messages; from there on it is Tab.
    await userEvent.keyboard('{F8}')
    await userEvent.tab()
    await userEvent.tab()
    await expect(within(toast).getByRole('button', { name: 'Undo' })).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    await expect(undo).toHaveBeenCalledTimes(1)
    await waitFor(() => expect(screen.queryByRole('listitem')).toBeNull())
    await expect(canvas.getByRole('button', { name: 'Remove the loaf' })).toBeVisible()
  },
}
export const WithUndo: Story = { args: { message: REMOVED, isThere: true } }
export const Bad: Story = {
  args: {
    message: {
      look: 'bad',
      title: 'We could not reach the bakery',
      words: 'Your basket is safe.',
      action: { label: 'Try again', elsewhere: 'Load the page again', onAction: () => undefined },
    },
  },
  play: async () => {
    await tell()
    await expect(await screen.findByRole('status')).toHaveAttribute('aria-live', 'assertive')
  },
}
export const EscapeCloses: Story = {
  play: async ({ canvas }) => {
    await tell()
    await userEvent.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('listitem')).toBeNull())
    await expect(canvas.getByRole('button')).toHaveFocus()
  },
}
export const ClosesByItsButton: Story = {
  play: async () => {
    const toast = await tell()
    await userEvent.click(within(toast).getByRole('button', { name: 'Close' }))
    await waitFor(() => expect(screen.queryByRole('listitem')).toBeNull())
  },
}
export const WaitsForThePointer: Story = {
  render: (args) => (
    <Toasts readMs={300}>
      <Teller {...args} />
    </Toasts>
  ),
  play: async () => {
    const toast = await tell()
    await userEvent.hover(toast)
    await new Promise((resolve) => setTimeout(resolve, 500))
    await expect(screen.getByRole('listitem')).toBe(toast)
    await userEvent.unhover(toast)
    await waitFor(() => expect(screen.queryByRole('listitem')).toBeNull())
  },
}
export const Several: Story = {
  render: () => (
    <Toasts>
      <Teller isThere message={REMOVED} />
      <Teller isThere message={{ look: 'bad', title: 'Somebody was faster', words: 'Seeded rye has just sold out.' }} />
      <Teller isThere message={{ title: 'Kept' }} />
    </Toasts>
  ),
}
export const LongText: Story = {
  args: { isThere: true, message: { ...REMOVED, title: LONG, words: `${UNBROKEN} ${RTL}` } },
}
export const Phone: Story = { ...Several, globals: { viewport: { value: 'phone' } } }
export const ByNight: Story = { ...Several, globals: { theme: 'dark' } }
