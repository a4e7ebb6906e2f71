import { redirect } from 'next/navigation'
import type {
  acceptOffer as acceptOperation,
  joinWaitingList as joinOperation,
  leaveWaitingList as leaveOperation,
} from '#contracts/api/waiting-list.ts'
import { submitAcceptForm, submitJoinForm, submitLeaveForm } from '#lib/waiting-form.ts'
import { client, standIn } from '../stand-in.ts'

export const joinWaitingList = standIn<typeof joinOperation>(client.waitingList.join)
export const acceptOffer = standIn<typeof acceptOperation>(client.waitingList.accept)
export const leaveWaitingList = standIn<typeof leaveOperation>(client.waitingList.leave)

export async function joinByForm(form: FormData): Promise<void> {
  redirect(await submitJoinForm(form, joinWaitingList))
}

export async function acceptByForm(form: FormData): Promise<void> {
  redirect(await submitAcceptForm(form, acceptOffer))
}

export async function leaveByForm(form: FormData): Promise<void> {
  redirect(await submitLeaveForm(form, leaveWaitingList))
}
