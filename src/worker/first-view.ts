import { HYDRATED_EVENT } from '#lib/constants/frontend.ts'

/*
 * What somebody sees comes first, and then what makes it quick to use: the page's style is said once, and its scripts are asked for when it stands
 * there with its first pictures (docs/decisions/025-what-a-page-loads.md). A tap that comes before them is kept.
 */

/** How long scripts wait for a picture that does not come, in milliseconds. */
const PATIENCE_MS = 2_000
/** How long a tap waits for scripts that do not come. */
const SILENCE_MS = 8_000

/**
 * Runs in the page, before anything else of it, and so is written for it. Links, forms that lead somewhere and `details` work by themselves; a tap
 * on any other button is kept until React knows what it means, and whoever taps or types has the scripts asked for at once. The form of an action
 * leads to the page itself: where no script comes in time, it is sent as it is.
 */
const LOADER = `(function(d,w){
var asked,taps=new Set;
function ask(){
if(asked||d.readyState=="loading")return;
asked=1;
d.querySelectorAll("script[data-src]").forEach(function(s){var e=d.createElement("script");e.src=s.dataset.src;e.async=true;d.head.append(e)})
}
function tap(e){
var b=e.target.closest("button");
if(!b||b.disabled||b.form&&b.type=="submit"&&(b.form.getAttribute("action")||b.getAttribute("formaction")))return;
e.preventDefault();taps.add(b);
if(b.form&&b.type=="submit")setTimeout(function(){taps.delete(b)&&b.form.requestSubmit(b)},${String(SILENCE_MS)})
}
d.addEventListener("click",tap,true);
["pointerdown","keydown","focusin"].forEach(function(n){d.addEventListener(n,ask,{capture:true,passive:true})});
w.addEventListener("load",function(){setTimeout(ask)});
setTimeout(function wait(){ask();asked||setTimeout(wait,50)},${String(PATIENCE_MS)});
w.addEventListener("${HYDRATED_EVENT}",function(){d.removeEventListener("click",tap,true);taps.forEach(function(b){taps.delete(b);b.isConnected&&b.click()})},{once:true})
})(document,window)`.replaceAll('\n', '')

const SCRIPT = /<script [^>]*\bsrc="[^"]+"[^>]*>/g
const PRELOADED_SCRIPT = /<link rel="preload" as="script"[^>]*>/g
const STYLE = /<style [^>]*data-precedence[^>]*>([\s\S]*?)<\/style>/g

/** A text as Next writes it into a script: as JSON does, without what ends a script. */
const inScript = (text: string) =>
  JSON.stringify(text)
    .slice(1, -1)
    .replace(/[&><\u2028\u2029]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** Next writes the style of a page into it twice: to be seen, and for React. React can read what is seen. */
function withStyleOnce(html: string) {
  return [...html.matchAll(STYLE)].reduceRight((page, { index: start, 0: style, 1: css = '' }, nth) => {
    const said = inScript(css)
    const at = css ? page.indexOf(said, start + style.length) : -1
    if (at < 0) return page
    const there = `"+document.querySelectorAll("style[data-precedence]")[${String(nth)}].textContent+"`
    return page.slice(0, at) + there + page.slice(at + said.length)
  }, html)
}

const withScriptsLast = (html: string, nonce?: string) =>
  html
    .replace(PRELOADED_SCRIPT, '')
    .replace(SCRIPT, (script) => (script.includes(' async') ? script.replace(' src=', ' data-src=') : script))
    .replace('<head>', () => `<head><script${nonce === undefined ? '' : ` nonce="${nonce}"`}>${LOADER}</script>`)

const DOCTYPE = '<!DOCTYPE html>'

/**
 * Next puts what it adds to the head (the polyfills of old browsers) in front of everything where the style has filled the first piece of the page, and a
 * browser that meets no doctype first lays the page out as in 1999. It goes to where it belongs.
 */
function withDoctypeFirst(html: string) {
  const at = html.indexOf(DOCTYPE)
  if (at <= 0) return html
  const [early, page] = [html.slice(0, at), html.slice(at)]
  return page.replace('</head>', () => `${early}</head>`)
}

/** A page as it is sent. @param nonce of its policy; a page that is kept is known by the hashes of its scripts */
export async function withFirstViewFirst(page: Response, nonce?: string): Promise<Response> {
  if (!page.headers.get('content-type')?.startsWith('text/html')) return page
  return new Response(withScriptsLast(withStyleOnce(withDoctypeFirst(await page.text())), nonce), page)
}
