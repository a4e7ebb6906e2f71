import { http, HttpResponse } from 'msw'

const HOUR_MS = 3_600_000
const STEPS: Record<string, number> = {
  '-1d': -24 * HOUR_MS,
  '-1h': -HOUR_MS,
  '+1h': HOUR_MS,
  '+1d': 24 * HOUR_MS,
  '+7d': 168 * HOUR_MS,
}

type Told = { now: string; offsetMs: number }

/** The clock of the shop: what time it is there, and by how much it was moved. Null while the shop does not answer. */
export const clockHandlers = (shop: string | undefined) => {
  const ask = async (move?: number): Promise<Told | null> => {
    if (shop === undefined) return null
    const init =
      move === undefined
        ? {}
        : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ offsetMs: move }) }
    const answer = await fetch(`${shop}/__clock`, init).catch(() => null)
    return answer?.ok ? answer.json<Told>() : null
  }
  return [
    http.get('*/control/clock', async () => HttpResponse.json(await ask())),
    http.post('*/control/clock', async ({ request }) => {
      const form = await request.formData()
      const [by, to] = [form.get('by'), form.get('to')]
      const told = await ask()
      const step = typeof by === 'string' ? STEPS[by] : undefined
      const wanted = typeof to === 'string' && to !== '' ? Date.parse(to) : Number.NaN
      if (told) {
        if (step !== undefined) await ask(told.offsetMs + step)
        else if (Number.isFinite(wanted)) await ask(told.offsetMs + wanted - Date.parse(told.now))
        else await ask(0)
      }
      return new HttpResponse(null, { status: 303, headers: { location: '/' } })
    }),
  ]
}

const button = (by: string, words: string) => `<button name="by" value="${by}">${words}</button>`

/** The form of the console that moves the clock. Everything of the shop follows it: pages, cutoffs, holds and jobs. */
export const CLOCK_FORM = `
  <form class="switch" method="post" action="/control/clock">
    <span id="clock-is">In the shop it is <output id="clock">…</output></span>
    <div role="group" aria-labelledby="clock-is">${button('-1d', '−1 day')}${button('-1h', '−1 hour')}${button('+1h', '+1 hour')}${button('+1d', '+1 day')}${button('+7d', '+1 week')}${button('now', 'Now')}</div>
  </form>
  <script>
    const tell = async () => {
      const clock = await fetch('/control/clock').then((answer) => answer.json()).catch(() => null)
      const words = clock && new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', dateStyle: 'full', timeStyle: 'short' }).format(new Date(clock.now))
      document.getElementById('clock').textContent = words ? words + (clock.offsetMs ? ' (moved)' : '') : 'not told'
    }
    tell()
    setInterval(tell, 15000)
  </script>`
