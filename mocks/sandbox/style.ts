/** The console's style sheet: the shop's paper, ink and rust. */
export const STYLE = `
:root { --paper: #f6eedf; --sheet: #fffdf8; --ink: #2b1d14; --muted: #6b5647; --rust: #9c3d16; --line: #e2d3bb; color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; display: flex; flex-direction: column; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
a { color: inherit; }
:focus-visible { outline: 3px solid var(--rust); outline-offset: 2px; }
header { display: flex; flex-wrap: wrap; gap: 4px 24px; align-items: baseline; padding: 16px 24px; border-bottom: 1px solid var(--line); }
h1, h2 { font-family: Georgia, serif; font-weight: 400; margin: 0; }
h1 { font-size: 28px; } h2 { font-size: 22px; }
header p { margin: 0; color: var(--muted); flex: 1 1 260px; }
.switch { display: flex; gap: 12px; align-items: center; }
.switch, .switch div { flex-wrap: wrap; } .switch div { display: flex; }
.switch button { font: inherit; padding: 8px 16px; border: 1px solid var(--line); background: var(--sheet); color: inherit; cursor: pointer; min-height: 44px; }
.switch button[aria-pressed=true] { background: var(--ink); color: var(--sheet); border-color: var(--ink); }
main { flex: 1; display: grid; grid-template-columns: minmax(260px, 360px) 1fr; }
ul { list-style: none; margin: 0; padding: 0; border-right: 1px solid var(--line); }
li a { display: block; padding: 12px 24px; text-decoration: none; border-bottom: 1px solid var(--line); }
li a:hover { background: var(--sheet); }
li a[aria-current] { background: var(--sheet); box-shadow: inset 4px 0 var(--rust); }
.subject { display: block; font-weight: 600; }
.meta { display: block; color: var(--muted); font-size: 14px; overflow-wrap: anywhere; }
article { display: flex; flex-direction: column; gap: 12px; padding: 24px; background: var(--sheet); min-width: 0; }
nav { display: flex; gap: 20px; border-bottom: 1px solid var(--line); }
nav a { padding: 10px 0; text-decoration: none; text-transform: capitalize; color: var(--muted); }
nav a[aria-current] { color: var(--ink); box-shadow: inset 0 -3px var(--rust); }
iframe { flex: 1; min-height: 640px; width: 100%; border: 1px solid var(--line); background: #fff; }
pre { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; font: 15px/1.6 ui-monospace, monospace; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 8px 24px; margin: 0; }
dt { color: var(--muted); } dd { margin: 0; overflow-wrap: anywhere; }
main.whole { display: block; } main.whole article { gap: 28px; }
.wide { overflow-x: auto; } table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; } th, td { text-align: left; padding: 8px 12px 8px 0; border-bottom: 1px solid var(--line); vertical-align: top; } th { color: var(--muted); font-weight: 400; }
td:last-child { white-space: nowrap; } td form { display: inline-block; margin: 0 8px 4px 0; } td button, .row > form button { font: inherit; padding: 6px 12px; border: 1px solid var(--line); background: var(--paper); color: inherit; cursor: pointer; min-height: 36px; }
.row { display: flex; flex-wrap: wrap; gap: 12px; align-items: center; } .row input { font: inherit; width: 6em; padding: 6px; }
.nothing { grid-column: 1 / -1; place-self: center; text-align: center; padding: 48px 24px; color: var(--muted); }
@media (max-width: 720px) { main { grid-template-columns: 1fr; align-content: start; } ul { border-right: 0; max-height: 40vh; overflow-y: auto; border-bottom: 1px solid var(--line); } dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: 8px; } }
`
