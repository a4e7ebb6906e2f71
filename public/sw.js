/*
 * Keeps one page for when there is no line to the bakery, and nothing else: what is sold, and what is left, is never told from yesterday.
 * A page is asked for as ever; where the network fails, the kept one is shown at its address.
 */
const KEPT = 'offline-v1'
const PAGE = '/offline'

/** What the page is drawn with: its style sheets, fonts and pictures. */
const partsOf = (html) =>
  [...html.matchAll(/(?:href|src)="(\/[^"]+\.(?:css|svg|woff2)[^"]*)"/g)].map(([, path]) => path.replaceAll('&amp;', '&'))

async function keepPage() {
  const answer = await fetch(PAGE, { cache: 'no-store' })
  if (!answer.ok) throw new Error(`${PAGE} answers ${answer.status}`)
  const html = await answer.text()
  const kept = await caches.open(KEPT)
  await kept.addAll([...new Set(partsOf(html))])
  // No script: what the page has to say, it says without one, and at whatever address it is shown.
  const still = html.replace(/<script\b[\s\S]*?<\/script>/g, '').replace(/<link\b[^>]*\bas="script"[^>]*>/g, '')
  await kept.put(PAGE, new Response(still, { headers: answer.headers }))
}

self.addEventListener('install', (event) => {
  self.skipWaiting()
  event.waitUntil(keepPage())
})

self.addEventListener('activate', (event) => {
  const isOld = (name) => name.startsWith('offline-') && name !== KEPT
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter(isOld).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  )
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.mode === 'navigate') {
    event.respondWith(fetch(request).catch(() => caches.match(PAGE).then((page) => page ?? Response.error())))
    return
  }
  const { origin, pathname } = new URL(request.url)
  // The kept page's own parts, where the network has none.
  if (request.method === 'GET' && origin === self.location.origin && /\.(css|svg|woff2)$/.test(pathname))
    event.respondWith(
      fetch(request).catch(() => caches.match(request, { ignoreVary: true }).then((part) => part ?? Response.error())),
    )
})
