import { formatPence } from '#lib/money.ts'
import type { DeliveryArea } from '#contracts/model/delivery-area.ts'

/** Where we come to, and what that costs. */
export function AreaTable({ areas }: { areas: DeliveryArea[] }) {
  return (
    <table className="w-full text-left">
      <caption className="sr-only">Postcode districts that we deliver to</caption>
      <thead className="sr-only sm:not-sr-only">
        <tr className="border-b-2 border-ink">
          <th scope="col" className="py-3 pr-6">
            District
          </th>
          <th scope="col" className="w-full py-3 pr-6">
            Where that is
          </th>
          <th scope="col" className="py-3 pr-6 text-right whitespace-nowrap">
            Bringing it
          </th>
          <th scope="col" className="py-3 text-right whitespace-nowrap">
            Free from
          </th>
        </tr>
      </thead>
      <tbody className="divide-y divide-line">
        {areas.map(({ district, places, feePence, freeFromPence }) => (
          <tr key={district} className="grid grid-cols-[1fr_auto] gap-x-4 py-4 sm:table-row sm:py-0">
            <th scope="row" className="font-display text-xl font-normal sm:py-4 sm:pr-6">
              {district}
            </th>
            <td className="col-span-2 row-start-2 wrap-anywhere text-muted sm:py-4 sm:pr-6 sm:text-ink">{places}</td>
            <td className="text-right font-semibold tabular-nums sm:py-4 sm:pr-6">
              {feePence === 0 ? 'Free' : formatPence(feePence)}
            </td>
            <td className="col-span-2 tabular-nums sm:py-4 sm:text-right">
              {feePence > 0 && freeFromPence !== null ? (
                <>
                  <span className="text-muted sm:sr-only">Free from </span>
                  {formatPence(freeFromPence)}
                </>
              ) : (
                <span className="hidden text-muted sm:inline">
                  <span aria-hidden="true">–</span>
                  <span className="sr-only">no threshold</span>
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
