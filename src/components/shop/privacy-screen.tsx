import { BAKERY } from '#lib/constants/frontend.ts'
import { RETENTION } from '#lib/constants/retention.ts'
import { Words, WordsScreen } from './words-screen.tsx'

const THEN = { deleted: 'deleted', shortened: 'shortened', 'forgets whose it was': 'it forgets whose it was' }
const YEAR = 365

/** `30 days`, `2 years`; nothing is at once. */
function spanOf(days: number) {
  if (days === 0) return 'at once'
  if (days < YEAR) return `${String(days)} days`
  return days === YEAR ? '1 year' : `${String(days / YEAR)} years`
}

/** What we keep of people, why, and for how long. Source of the rights: UK GDPR, articles 13 and 15 to 22. */
export function PrivacyScreen() {
  return (
    <WordsScreen
      title="Privacy"
      lead="We keep what we need to bake your order and to hand it over, and nothing to sell you anything."
    >
      <Words title="What we keep">
        <p>
          With an order: your name, your e-mail address, your telephone number if you give one, what you ordered and
          what you wrote to us. We need it to fulfil the order (UK GDPR, article 6(1)(b)).
        </p>
        <p>
          Orders are part of our books; the law has us keep those for six years (article 6(1)(c)). We do not keep how
          you pay at the table.
        </p>
      </Words>
      <Words title="For how long">
        <p>
          Counted from when it was last of use. Of an account, what you have told us of yourself is kept until you
          delete it.
        </p>
        <div className="overflow-x-auto">
          <table className="w-full border-collapse text-left text-base">
            <thead>
              <tr className="border-b-2 border-ink">
                <th scope="col" className="py-2 pr-4">
                  What
                </th>
                <th scope="col" className="py-2 pr-4">
                  How long
                </th>
                <th scope="col" className="py-2">
                  Then
                </th>
              </tr>
            </thead>
            <tbody>
              {Object.values(RETENTION).map(({ what, days, then }) => (
                <tr key={what} className="border-b border-line align-top">
                  <td className="py-2 pr-4">{what}</td>
                  <td className="py-2 pr-4 whitespace-nowrap">{spanOf(days)}</td>
                  <td className="py-2">{THEN[then]}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Words>
      <Words title="Who sees it">
        <p>
          The people of the bakery. Cloudflare runs the shop for us and Resend delivers our mail; both do what we ask
          and nothing else. We give it to nobody else.
        </p>
      </Words>
      <Words title="Your rights">
        <p>
          You may ask what we hold about you, have it put right, or have it erased as far as our books allow. Write to{' '}
          <a href={`mailto:${BAKERY.email}`}>{BAKERY.email}</a>; we answer within a month. If we do not satisfy you, the
          Information Commissioner’s Office listens: <a href="https://ico.org.uk/make-a-complaint/">ico.org.uk</a>.
        </p>
      </Words>
      <Words title="Cookies">
        <p>
          <a href="/cookies">What we keep in your browser</a> has a page of its own.
        </p>
      </Words>
    </WordsScreen>
  )
}
