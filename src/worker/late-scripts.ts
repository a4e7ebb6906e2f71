/*
 * The scripts of a page are asked for once it stands there with its first pictures, or after two seconds: on a slow line they would take from what is seen, the heading's font and the first
 * picture, and a page of the shop says all that it has to say without them. What is typed or tapped before they come goes to real forms and links.
 */
const loader = (sources: string[]) =>
  `(function(s,d){function f(){if(d)return;d=1;s.forEach(function(u){var e=document.createElement("script");e.src=u;e.async=true;document.head.append(e)})}` +
  `addEventListener("load",function(){setTimeout(f)});setTimeout(f,2000)})(${JSON.stringify(sources).replaceAll('<', '\\u003c')})`

/** A page whose scripts come last. @param nonce of its policy; a page that is kept is known by the hashes of its scripts */
export function withLateScripts(page: Response, nonce?: string): Response {
  if (!page.headers.get('content-type')?.startsWith('text/html')) return page
  const sources: string[] = []
  return new HTMLRewriter()
    .on('script[src][async]', {
      element(script) {
        // The rewriter hands out what is written: `&amp;` is an ampersand.
        sources.push((script.getAttribute('src') ?? '').replaceAll('&amp;', '&'))
        script.remove()
      },
    })
    .on('link[rel="preload"][as="script"]', {
      element(link) {
        link.remove()
      },
    })
    .onDocument({
      end(end) {
        if (sources.length === 0) return
        const words = nonce === undefined ? '' : ` nonce="${nonce}"`
        end.append(`<script${words}>${loader(sources)}</script>`, { html: true })
      },
    })
    .transform(page)
}
