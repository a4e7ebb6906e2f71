import { zodResolver } from '@hookform/resolvers/zod'
import { z } from 'zod'
import { Instant, Line, LocalDate } from '#contracts/model/primitives.ts'
import { StaffInvitationCreate } from '#contracts/model/session.ts'
import { instantOfLocal } from './local.ts'

const onDate = LocalDate
const reason = Line(300)
const cutoff = z.string().transform(instantOfLocal).pipe(Instant)
const raw = { raw: true } as const

/** What the short forms of the desk are checked by before they are sent. The bakery checks them again. */
export const resolvers = {
  nothing: zodResolver(z.object({}), undefined, raw),
  clone: zodResolver(z.object({ onDate }), undefined, raw),
  move: zodResolver(z.object({ onDate, reason }), undefined, raw),
  cancel: zodResolver(z.object({ reason }), undefined, raw),
  invitation: zodResolver(StaffInvitationCreate),
  extend: zodResolver(z.object({ cutoff }), undefined, raw),
}
