import type { Metadata } from 'next'
import { ContactScreen } from '#components/shop/contact-screen.tsx'
import { LiveContactForm } from '#components/shop/contact/live-contact-form.tsx'
import { server } from '#modules/server.ts'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = {
  title: 'Write to us',
  description: 'About an order, an allergy, a birthday, or the hole in the crumb. A person reads it and writes back.',
  alternates: { canonical: '/contact' },
}

export default async function ContactPage() {
  const { items } = await server.bakeSales.list({})
  return (
    <ContactScreen location={null} phone={null} sales={items}>
      <LiveContactForm />
    </ContactScreen>
  )
}
