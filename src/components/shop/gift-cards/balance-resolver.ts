import { zodResolver } from '@hookform/resolvers/zod'
import { GiftCardCheck } from '#contracts/model/gift-card.ts'

export const resolver = zodResolver(GiftCardCheck)
