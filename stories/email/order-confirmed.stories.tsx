import type { Meta, StoryObj } from '@storybook/nextjs'
import { useEffect, useState } from 'react'
import { render } from 'react-email'
import { longText, manyLines, standardRatedVat, typical } from '#mocks/flat/order.ts'
import type { Order } from '#contracts/model/order.ts'
import { OrderConfirmedEmail } from '#components/email/order-confirmed.tsx'

/** The mail as a mail program shows it: a document of its own. */
function Mail({ order }: { order: Order }) {
  const [html, setHtml] = useState('')
  useEffect(() => {
    void render(<OrderConfirmedEmail order={order} orderUrl="https://example.com/orders/token" />).then(setHtml)
  }, [order])
  return <iframe title="The mail" srcDoc={html} className="h-dvh w-full" />
}

const meta = { component: Mail, args: { order: typical } } satisfies Meta<typeof Mail>
export default meta
type Story = StoryObj<typeof meta>

export const Typical: Story = {}
export const ManyLines: Story = { args: { order: manyLines } }
export const StandardRatedVat: Story = { args: { order: standardRatedVat } }
export const LongText: Story = { args: { order: longText } }
