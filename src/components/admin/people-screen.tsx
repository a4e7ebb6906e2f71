'use client'

import { useState } from 'react'
import type { StaffInvitation } from '#contracts/model/session.ts'
import { Told } from '#components/account/form/told.tsx'
import { Panel } from '#components/account/layout/panel.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { Time } from '#components/ui/date.tsx'
import { CursorPages } from '#components/ui/pagination.tsx'
import { Table, type Column } from '#components/ui/table.tsx'
import { AdminLayout } from './admin-layout.tsx'
import type { Desk } from './layout/sections.ts'
import { addressOf } from './parts/address.ts'
import { PATHS } from './paths.ts'
import { InviteForm, type OnInvite } from './people/invite-form.tsx'
import { Revoke, type OnRevoke } from './people/revoke.tsx'

type Props = {
  desk: Desk
  invitations: StaffInvitation[]
  /** It is not the first page. */
  isFurther?: boolean
  nextCursor: string | null
  onInvite: OnInvite
  onRevoke: OnRevoke
}

const COLUMNS: Column<StaffInvitation>[] = [
  { key: 'email', head: 'E-mail', isRowHead: true, cell: ({ email }) => email },
  { key: 'role', head: 'As', cell: ({ role }) => (role === 'admin' ? 'Admin' : 'Staff') },
  { key: 'invited', head: 'Invited', cell: ({ invitedAt }) => <Time at={invitedAt} look="date" /> },
  { key: 'until', head: 'Link works until', cell: ({ expiresAt }) => <Time at={expiresAt} look="moment" /> },
]

/** Who was invited to the staff. */
export function PeopleScreen({ desk, invitations, isFurther = false, nextCursor, onInvite, onRevoke }: Props) {
  const [gone, setGone] = useState<StaffInvitation[]>([])
  const last = gone.at(-1)
  return (
    <AdminLayout desk={desk} current="people" title="People">
      {last && <Told look="good" of={last} title={`${last.email} is not invited any more`} words={null} />}
      <Table
        caption="Invitations"
        columns={[
          ...COLUMNS,
          {
            key: 'state',
            head: 'State',
            isWhole: true,
            cell: (invitation) =>
              invitation.acceptedAt !== null ? (
                <Badge>Joined</Badge>
              ) : (
                <Revoke
                  invitation={invitation}
                  onRevoke={onRevoke}
                  onRevoked={() => {
                    setGone([...gone, invitation])
                  }}
                />
              ),
          },
        ]}
        rows={invitations.filter(({ id }) => gone.every((one) => one.id !== id))}
        keyOf={({ id }) => id}
        empty="Nobody was invited yet."
      />
      <CursorPages
        {...(isFurther ? { newerHref: PATHS.people } : {})}
        {...(nextCursor === null ? {} : { olderHref: addressOf(PATHS.people, { cursor: nextCursor }) })}
      />
      <Panel title="Invite somebody" lead="They get a mail with a link, and set up a second factor when they join.">
        <InviteForm onInvite={onInvite} />
      </Panel>
    </AdminLayout>
  )
}
