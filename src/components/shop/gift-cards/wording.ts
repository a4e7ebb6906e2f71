import type { GiftCardCreate } from '#contracts/model/gift-card.ts'
import type { Wording } from '../form/problems.ts'

/** What is wrong with each field of who buys a gift card. */
export const BUY_WORDING: Wording<GiftCardCreate> = {
  initialPence: () => 'Choose how much the card is worth: from £5 to £500.',
  recipientEmail: () => 'Enter the e-mail address that we send it to, like tom@example.com.',
  message: () => 'Shorten your words to 300 characters.',
  sendOn: () => 'Choose a day from today on, and within a year.',
  buyerName: () => 'Enter your name: it stands on the card.',
  buyerEmail: () => 'Enter your own e-mail address, like rosie@example.com: the receipt goes there.',
}
