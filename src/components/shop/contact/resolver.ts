import { zodResolver } from '@hookform/resolvers/zod'
import { ContactMessage } from '#contracts/model/content.ts'

export const resolver = zodResolver(ContactMessage)
