import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect, fn, screen, userEvent, waitFor, within } from 'storybook/test'
import { Button } from '#components/ui/button.tsx'
import { Dialog, DialogClose } from '#components/ui/dialog.tsx'
import { TextField } from '#components/ui/field.tsx'
import { pad } from '../pad.tsx'
import { LONG, RTL, UNBROKEN } from './long.ts'

const meta = {
  component: Dialog,
  decorators: [pad],
  args: {
    title: 'Cancel this order?',
    description: 'Country sourdough and two more, for Saturday 14 March. You get your £18.40 back.',
    trigger: <Button look="secondary">Cancel the order</Button>,
    onOpenChange: fn(),
    actions: (
      <>
        <DialogClose>
          <Button>Cancel the order</Button>
        </DialogClose>
        <DialogClose>
          <Button look="secondary">Keep it</Button>
        </DialogClose>
      </>
    ),
  },
} satisfies Meta<typeof Dialog>
export default meta
type Story = StoryObj<typeof meta>

const open = async () => {
  await userEvent.tab()
  await userEvent.keyboard('{Enter}')
  return screen.findByRole('dialog')
}

export const Closed: Story = {}
export const Open: Story = {
  play: async ({ args }) => {
    const dialog = await open()
    await expect(dialog).toHaveAccessibleName('Cancel this order?')
    await expect(dialog).toHaveAccessibleDescription(/^Country sourdough/)
    await expect(args.onOpenChange).toHaveBeenLastCalledWith(true)
  },
}
export const KeepsTheFocus: Story = {
  play: async () => {
    const dialog = await open()
    const first = within(dialog).getByRole('button', { name: 'Close' })
    await waitFor(() => expect(first).toHaveFocus())
    await userEvent.tab({ shift: true })
    await expect(within(dialog).getByRole('button', { name: 'Keep it' })).toHaveFocus()
    await userEvent.tab()
    await expect(first).toHaveFocus()
  },
}
export const EscapeCloses: Story = {
  play: async ({ canvas, args }) => {
    await open()
    await userEvent.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await expect(args.onOpenChange).toHaveBeenLastCalledWith(false)
    await waitFor(() => expect(canvas.getByRole('button', { name: 'Cancel the order' })).toHaveFocus())
  },
}
export const AnActionCloses: Story = {
  play: async ({ canvas }) => {
    const dialog = await open()
    await userEvent.click(within(dialog).getByRole('button', { name: 'Keep it' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await waitFor(() => expect(canvas.getByRole('button')).toHaveFocus())
  },
}
export const WithAForm: Story = {
  args: {
    title: 'Tell us when it opens',
    description: 'One mail when the next bake sale takes orders, and no other.',
    trigger: undefined,
    isOpen: true,
    width: 'wide',
    children: (
      <TextField name="email" label="E-mail" type="email" error="Enter an e-mail address, like rosie@example.com." />
    ),
    actions: <Button>Keep me on the list</Button>,
  },
  play: async () => {
    await waitFor(() => expect(screen.getByRole('dialog')).toBeVisible())
  },
}
export const TitleOnly: Story = {
  args: {
    description: undefined,
    actions: undefined,
    trigger: undefined,
    isOpen: true,
    title: 'Thank you. It’s in the book.',
  },
  play: async () => {
    await expect(await screen.findByRole('dialog')).not.toHaveAttribute('aria-describedby')
  },
}
export const Busy: Story = {
  args: {
    trigger: undefined,
    isOpen: true,
    actions: (
      <Button disabled aria-busy>
        Striking it out …
      </Button>
    ),
  },
}
export const LongText: Story = {
  args: {
    trigger: undefined,
    isOpen: true,
    title: LONG,
    description: UNBROKEN,
    children: (
      <>
        <p dir="rtl">{RTL}</p>
        {Array.from({ length: 12 }, (_, at) => (
          <p key={at}>{LONG}</p>
        ))}
      </>
    ),
  },
}
export const Phone: Story = { ...Open, globals: { viewport: { value: 'phone' } } }
export const ByNight: Story = { ...Open, globals: { theme: 'dark' } }
