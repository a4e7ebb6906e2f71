export type Suite = {
  /** A script of package.json. Gates name it in `phases.md`. */
  script: string
  what: string
  /** Keeps every core busy by itself; the others keep one busy, and run two at a time. */
  isWide?: true
}

/** What `npm test` runs, in this order. */
export const SUITES: readonly Suite[] = [
  { script: 'lint', what: 'ESLint' },
  { script: 'format:check', what: 'Prettier' },
  { script: 'types', what: 'TypeScript' },
  { script: 'unused', what: 'Nothing unused (knip)' },
  { script: 'imports', what: 'Who may import whom' },
  { script: 'mocks:check', what: 'Flat mocks are fresh' },
  { script: 'build', what: 'The worker builds' },
  { script: 'storybook:build', what: 'Storybook builds' },
  { script: 'unit', what: 'Rules, conformance on both worlds, procedures in workerd', isWide: true },
  { script: 'stories', what: 'Every story: play and axe in Chromium', isWide: true },
  { script: 'gates', what: 'Gates of the phases', isWide: true },
  { script: 'e2e', what: 'Journeys on the built worker', isWide: true },
]
