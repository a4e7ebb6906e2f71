import type { Meta, StoryObj } from '@storybook/nextjs'
import { useState } from 'react'
import { expect, fireEvent, fn, userEvent } from 'storybook/test'
import { FileDrop } from '#components/ui/file-drop.tsx'
import { pad } from '../pad.tsx'
import { LONG, UNBROKEN } from './long.ts'

/** As a browser tells it; the helper of the test library loses the files. */
const drag = (type: 'dragover' | 'drop', ...files: File[]) => {
  const dataTransfer = new DataTransfer()
  for (const one of files) dataTransfer.items.add(one)
  return new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer })
}
const file = (name: string, kilobytes = 340, type = 'image/jpeg') =>
  new File([new Uint8Array(kilobytes * 1000)], name, { type })

const meta = {
  component: FileDrop,
  decorators: [pad],
  args: {
    label: 'A picture of the cake you have in mind',
    name: 'picture',
    types: { 'image/jpeg': 'JPEG', 'image/png': 'PNG', 'application/pdf': 'PDF' },
    maxBytes: 2_000_000,
    isMultiple: true,
    files: [],
    onChange: fn(),
  },
  render: function Choosing({ files, onChange, ...args }) {
    const [now, setNow] = useState(files)
    return (
      <FileDrop
        {...args}
        files={now}
        onChange={(next) => {
          setNow(next)
          onChange(next)
        }}
      />
    )
  },
} satisfies Meta<typeof FileDrop>
export default meta
type Story = StoryObj<typeof meta>

const LABEL = 'A picture of the cake you have in mind'

export const Empty: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByLabelText(LABEL)).toHaveAccessibleDescription(
      'Drop it here or choose it: JPEG, PNG or PDF, up to 2.0 MB.',
    )
  },
}
export const FocusedByKeyboard: Story = {
  play: async ({ canvas }) => {
    await userEvent.tab()
    await expect(canvas.getByLabelText(LABEL)).toHaveFocus()
  },
}
export const Chosen: Story = {
  play: async ({ canvas, args }) => {
    await userEvent.upload(canvas.getByLabelText(LABEL), [file('cake.jpg'), file('sketch.png', 1200, 'image/png')])
    await expect(canvas.getByRole('list', { name: 'Chosen files' })).toHaveTextContent('sketch.png 1.2 MB')
    await expect(args.onChange).toHaveBeenCalledTimes(1)
  },
}
export const Removed: Story = {
  args: { files: [file('cake.jpg'), file('sketch.png', 1200, 'image/png')] },
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Remove cake.jpg' }))
    await expect(canvas.getAllByRole('listitem')).toHaveLength(1)
  },
}
export const DroppedAndRefused: Story = {
  play: async ({ canvas, args }) => {
    const zone = canvas.getByText(LABEL)
    const files = [file('film.mov', 10, 'video/quicktime'), file('poster.png', 9400, 'image/png'), file('cake.jpg')]
    await fireEvent(zone, drag('dragover', ...files))
    await fireEvent(zone, drag('drop', ...files))
    await expect(canvas.getByRole('status')).toHaveTextContent('film.mov is no JPEG, PNG or PDF.')
    await expect(canvas.getByRole('status')).toHaveTextContent('poster.png has 9.4 MB; 2.0 MB is the most.')
    await expect(args.onChange).toHaveBeenCalledWith([expect.objectContaining({ name: 'cake.jpg' })])
  },
}
export const OneIsEnough: Story = {
  args: { isMultiple: false },
  play: async ({ canvas }) => {
    await fireEvent(canvas.getByText(LABEL), drag('drop', file('cake.jpg'), file('other.jpg')))
    await expect(canvas.getByRole('status')).toHaveTextContent('other.jpg: one file is enough.')
  },
}
export const Over: Story = {
  play: async ({ canvas }) => {
    await fireEvent(canvas.getByText(LABEL), drag('dragover'))
  },
}
export const Wrong: Story = {
  args: { error: 'Add a picture, so that we know what to quote for.' },
  play: async ({ canvas }) => {
    await expect(canvas.getByLabelText(LABEL)).toBeInvalid()
  },
}
export const Disabled: Story = { args: { isDisabled: true } }
export const Busy: Story = { args: { isBusy: true, files: [file('cake.jpg')] } }
export const Many: Story = {
  args: { files: Array.from({ length: 12 }, (_, at) => file(`cake-${String(at + 1)}.jpg`)) },
}
export const LongText: Story = { args: { label: LONG, files: [file(`${UNBROKEN}.jpg`), file(`${LONG}.jpg`)] } }
export const Phone: Story = { args: { files: [file('cake.jpg')] }, globals: { viewport: { value: 'phone' } } }
export const ByNight: Story = { args: { files: [file('cake.jpg')] }, globals: { theme: 'dark' } }
