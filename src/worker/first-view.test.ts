import { describe, expect, it } from 'vitest'
import { withFirstViewFirst } from './first-view.ts'

const HTML = [
  '<!DOCTYPE html><html><head><meta charSet="utf-8"/>',
  '<link rel="preload" as="script" fetchPriority="low" href="/webpack.js"/>',
  '<style data-precedence="next" data-href="/a.css">a{color:red}</style>',
  '<script src="/main.js" async=""></script><script src="/old.js" noModule=""></script></head>',
  '<body>Bread<script src="/webpack.js" id="_R_" async=""></script><script>push([1,"2:Tc,a{color:red}3:{}"])</script></body></html>',
].join('')

const page = (body: string, type = 'text/html; charset=utf-8') =>
  new Response(body, { headers: { 'content-type': type } })
const sent = async (body: string, nonce?: string) => (await withFirstViewFirst(page(body), nonce)).text()

describe('a page as it is sent', () => {
  it('asks for its scripts late, and for those of old browsers as before', async () => {
    const html = await sent(HTML)
    expect(html).toContain('<script data-src="/main.js" async=""></script>')
    expect(html).toContain('<script data-src="/webpack.js" id="_R_" async=""></script>')
    expect(html).toContain('<script src="/old.js" noModule=""></script>')
    expect(html).not.toContain('rel="preload" as="script"')
  })

  it('begins with what asks for them, under the nonce of its answer', async () => {
    expect(await sent(HTML)).toContain('<head><script>(function(d,w){')
    expect(await sent(HTML, 'n0nce')).toContain('<head><script nonce="n0nce">(function(d,w){')
  })

  it('begins with its doctype, whatever Next has put in front of it', async () => {
    const old = '<script src="/old.js" noModule=""></script>'
    const html = await sent(`${old}${HTML.replace(old, '')}`)
    expect(html.startsWith('<!DOCTYPE html><html><head>')).toBe(true)
    expect(html).toContain(`${old}</head>`)
    expect(html.split(old)).toHaveLength(2)
  })

  it('says its style once, and React reads it there', async () => {
    const html = await sent(HTML)
    expect(html).toContain(
      'push([1,"2:Tc,"+document.querySelectorAll("style[data-precedence]")[0].textContent+"3:{}"])',
    )
  })

  it('says its style twice where the two are not the same', async () => {
    const other = `<head><style data-precedence="next">a{color:red}</style></head><script>push([1,"a{color:blue}"])</script>`
    expect(await sent(other)).toContain('push([1,"a{color:blue}"])')
  })

  it('finds a style that a script cannot hold as it is', async () => {
    const html = await sent(
      `<head><style data-precedence="next">a>b{content:"&<"}</style></head><script>p("${String.raw`a\u003eb{content:\"\u0026\u003c\"}`}")</script>`,
    )
    expect(html).toContain('p(""+document.querySelectorAll("style[data-precedence]")[0].textContent+"")')
  })

  it('leaves alone what is no page', async () => {
    const answer = await withFirstViewFirst(page('{"html":"<head>"}', 'application/json'))
    expect(await answer.text()).toBe('{"html":"<head>"}')
  })
})
