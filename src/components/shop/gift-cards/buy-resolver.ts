import { zodResolver } from '@hookform/resolvers/zod'
import { GiftCardCreate } from '#contracts/model/gift-card.ts'

export const resolver = zodResolver(GiftCardCreate)
