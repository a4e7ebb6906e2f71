import type { sendMessage as operation } from '#contracts/api/content.ts'
import { client, standIn } from '../stand-in.ts'

export const sendMessage = standIn<typeof operation>(client.content.sendMessage)
