import type { Meta, StoryObj } from '@storybook/nextjs'
import { Sheet } from '#components/evidence/sheet.tsx'
import { Mail } from '../email/mail.tsx'

const meta = {
  component: Mail,
  title: 'evidence/sheet',
  args: {
    mail: (
      <Sheet title="Order BOB-7K3F9Q" lead="What was ordered, by whom, and for how much.">
        <p>What the sheet is about.</p>
      </Sheet>
    ),
  },
} satisfies Meta<typeof Mail>
export default meta

export const OneSheet: StoryObj<typeof meta> = {}
