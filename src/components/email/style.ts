import type { CSSProperties } from 'react'

/** Mail programs read neither style sheets nor variables: the tokens of `globals.css`, written out. */
export const day = {
  ink: '#2b1d14',
  muted: '#6b5647',
  rust: '#9c3d16',
  paper: '#faf4e8',
  sheet: '#fffdf8',
  line: '#e2d3bb',
  onRust: '#ffffff',
} as const

/** The same by night. */
export const night = {
  ink: '#f4e8d6',
  muted: '#c9b39a',
  rust: '#f0a071',
  paper: '#1b130d',
  sheet: '#261b13',
  line: '#5a4533',
  onRust: '#1b130d',
} as const satisfies Record<keyof typeof day, string>

const { ink, muted, rust, paper, sheet, line, onRust } = day
const serif = 'Georgia, "Times New Roman", serif'
const sans = '"Helvetica Neue", Helvetica, Arial, sans-serif'

const text = { color: ink, fontFamily: sans, fontSize: '16px', lineHeight: '1.5', margin: '0 0 8px' }

export const style = {
  body: { backgroundColor: paper, margin: 0, padding: '24px 12px' },
  container: {
    backgroundColor: sheet,
    border: `1px solid ${line}`,
    borderRadius: '4px',
    margin: '0 auto',
    maxWidth: '560px',
    padding: '32px 24px',
  },
  brand: { color: rust, fontFamily: serif, fontSize: '20px', margin: '0 0 24px' },
  heading: { color: ink, fontFamily: serif, fontSize: '28px', fontWeight: 400, lineHeight: '1.25', margin: '0 0 16px' },
  subheading: { color: ink, fontFamily: serif, fontSize: '20px', fontWeight: 400, margin: '24px 0 8px' },
  text,
  strong: { ...text, fontSize: '18px', fontWeight: 700 },
  small: { ...text, color: muted, fontSize: '14px' },
  label: { ...text, color: muted, fontSize: '14px', margin: '8px 0 0' },
  ticket: { backgroundColor: paper, borderLeft: `4px solid ${rust}`, margin: '16px 0', padding: '12px 16px' },
  quote: { borderLeft: `2px solid ${line}`, fontFamily: serif, margin: '16px 0', padding: '4px 16px' },
  line: { padding: '4px 0' },
  lineName: { ...text, fontWeight: 700, margin: 0 },
  rule: { borderColor: line, margin: '16px 0' },
  link: { color: rust, textDecoration: 'underline' },
  button: {
    backgroundColor: rust,
    borderRadius: '4px',
    color: onRust,
    display: 'inline-block',
    fontFamily: sans,
    fontSize: '16px',
    fontWeight: 700,
    margin: '16px 0 24px',
    padding: '14px 24px',
    textDecoration: 'none',
  },
} satisfies Record<string, CSSProperties>
