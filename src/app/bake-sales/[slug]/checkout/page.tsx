import { permanentRedirect } from 'next/navigation'

/** The checkout of one bake sale has become that of the whole basket. */
export default function OldCheckoutPage() {
  permanentRedirect('/checkout')
}
