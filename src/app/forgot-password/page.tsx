import type { Metadata } from 'next'
import { LiveForgot } from '#components/account/live/forgot.tsx'

export const metadata: Metadata = { title: 'A new password', robots: { index: false } }

export default function ForgotPasswordPage() {
  return <LiveForgot />
}
