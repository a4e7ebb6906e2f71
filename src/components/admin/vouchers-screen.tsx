'use client'

import { useState } from 'react'
import type { Voucher } from '#contracts/model/voucher.ts'
import { Told } from '#components/account/form/told.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { CursorPages } from '#components/ui/pagination.tsx'
import { Table, type Column } from '#components/ui/table.tsx'
import { formatDate } from '#lib/dates.ts'
import { AdminLayout } from './admin-layout.tsx'
import type { Desk } from './layout/sections.ts'
import { Filters } from './parts/filters.tsx'
import { NEW_VOUCHER_PATH } from './paths.ts'
import { Disable, type OnDisable } from './vouchers/disable.tsx'
import { vouchersHref, WHICH, type VoucherQuery } from './vouchers/list-query.ts'
import { boundsOf, valueOf } from './vouchers/terms.ts'

type Props = {
  desk: Desk
  query: VoucherQuery
  vouchers: Voucher[]
  nextCursor: string | null
  onDisable: OnDisable
}

const WORDS = { in_use: 'In use', disabled: 'Out of use' }

const COLUMNS: Column<Voucher>[] = [
  { key: 'code', head: 'Code', isRowHead: true, isWhole: true, cell: ({ code }) => code },
  { key: 'value', head: 'Off', isNumeric: true, cell: valueOf },
  {
    key: 'when',
    head: 'Counts',
    cell: ({ startsAt, endsAt }) => `${formatDate(startsAt)} to ${formatDate(endsAt)}`,
  },
  { key: 'bounds', head: 'Only', cell: boundsOf },
  {
    key: 'used',
    head: 'Used',
    isNumeric: true,
    cell: ({ used, usageLimit }) => (usageLimit === null ? used : `${String(used)} of ${String(usageLimit)}`),
  },
]

/** All vouchers, by their codes. */
export function VouchersScreen({ desk, query, vouchers, nextCursor, onDisable }: Props) {
  const [gone, setGone] = useState<string[]>([])
  const last = gone.at(-1)
  const isOut = ({ code, isDisabled }: Voucher) => isDisabled || gone.includes(code)
  const { which, cursor } = query
  return (
    <AdminLayout
      desk={desk}
      current="vouchers"
      title="Vouchers"
      actions={<ButtonLink href={NEW_VOUCHER_PATH}>New voucher</ButtonLink>}
    >
      {last !== undefined && (
        <Told look="good" of={last} title={`${last} is out of use`} words={<p>Nobody can use it any more.</p>} />
      )}
      <Filters
        label="State"
        choices={[
          { href: vouchersHref({}), label: 'All', isCurrent: which === undefined },
          ...WHICH.map((one) => ({ href: vouchersHref({ which: one }), label: WORDS[one], isCurrent: one === which })),
        ]}
      />
      <Table
        caption={which === undefined ? 'All vouchers' : WORDS[which]}
        columns={[
          ...COLUMNS,
          {
            key: 'state',
            head: 'State',
            isWhole: true,
            cell: (voucher) =>
              isOut(voucher) ? (
                <Badge look="past">Out of use</Badge>
              ) : (
                <Disable
                  voucher={voucher}
                  onDisable={onDisable}
                  onDisabled={() => {
                    setGone([...gone, voucher.code])
                  }}
                />
              ),
          },
        ]}
        rows={vouchers}
        keyOf={({ id }) => id}
        empty={which === undefined ? 'There is no voucher yet.' : 'There is none of these.'}
      />
      <CursorPages
        {...(cursor === undefined ? {} : { newerHref: vouchersHref({ which }) })}
        {...(nextCursor === null ? {} : { olderHref: vouchersHref({ which, cursor: nextCursor }) })}
        words={{ newer: 'To the first page', older: 'Next page' }}
      />
    </AdminLayout>
  )
}
