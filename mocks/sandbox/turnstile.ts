import { http, HttpResponse } from 'msw'
import { z } from 'zod'
import { SiteverifyRequest } from '#contracts/vendors/turnstile.ts'

/* Cloudflare Turnstile. Source: developers.cloudflare.com/turnstile. */

const TURNSTILE_MODES = ['up', 'refuses', 'down'] as const
export type Turnstile = { mode: (typeof TURNSTILE_MODES)[number]; tokens: Set<string> }
export const openTurnstile = (): Turnstile => ({ mode: 'up', tokens: new Set() })

/** What a page loads: it shows a frame of ours, and hands on the token that comes out of it. */
const SCRIPT = `(function(){
var base=document.currentScript.src.replace(/\\/api\\.js.*/,""),origin=new URL(base).origin,boxes={},next=0;
window.turnstile={
render:function(box,options){
var id=String(++next),frame=document.createElement("iframe");
frame.src=base+"/frame?id="+id;frame.title="Whether you are a person";frame.width="300";frame.height="65";
boxes[id]={box:box,options:options};box.append(frame);return id},
remove:function(id){if(boxes[id]){boxes[id].box.replaceChildren();delete boxes[id]}}};
addEventListener("message",function(e){
var known=e.origin===origin&&e.data&&boxes[e.data.id];
if(known)known.options.callback(e.data.token)})
})()`

const frame = (id: string, token: string) => `<!doctype html><html lang="en-GB"><title>Whether you are a person</title>
<body style="font:14px/1.5 system-ui;margin:0;padding:1rem;background:#fffdf8">The sandbox takes you for a person.
<script>parent.postMessage(${JSON.stringify({ id, token })},"*")</script></body></html>`

const Asking = z.object({ mode: z.enum(TURNSTILE_MODES) })

/** Whoever asks is a person; a token is good once. It can refuse everybody, and be down. */
export const turnstileHandlers = (state: Turnstile) => [
  http.get('*/turnstile/v0/api.js', () =>
    state.mode === 'down'
      ? new HttpResponse('', { status: 503 })
      : new HttpResponse(SCRIPT, { headers: { 'content-type': 'text/javascript' } }),
  ),
  http.get('*/turnstile/v0/frame', ({ request }) => {
    const token = `sandbox.${crypto.randomUUID()}`
    state.tokens.add(token)
    const id = new URL(request.url).searchParams.get('id')?.replace(/\D/g, '') ?? ''
    return new HttpResponse(frame(id, token), { headers: { 'content-type': 'text/html; charset=utf-8' } })
  }),
  http.post('*/turnstile/v0/siteverify', async ({ request }) => {
    if (state.mode === 'down') return new HttpResponse('', { status: 503 })
    const asked = SiteverifyRequest.safeParse(await request.json().catch(() => null)).data
    if (!asked) return HttpResponse.json({ success: false, 'error-codes': ['bad-request'] })
    const isGood = state.tokens.delete(asked.response) && state.mode === 'up'
    return HttpResponse.json(isGood ? { success: true } : { success: false, 'error-codes': ['invalid-input-response'] })
  }),
  http.post('*/control/turnstile', async ({ request }) => {
    const asked = Asking.safeParse(await request.json().catch(() => null))
    if (!asked.success)
      return HttpResponse.json({ message: `mode is one of ${TURNSTILE_MODES.join(', ')}` }, { status: 422 })
    state.mode = asked.data.mode
    return HttpResponse.json({ mode: state.mode })
  }),
]
