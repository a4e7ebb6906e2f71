/** What `npm test` runs, in this order: each a script of package.json. Gates name them in `phases.md`. */
export const SUITES = [
  { script: 'format:check', what: 'Prettier' },
  { script: 'lint', what: 'ESLint' },
  { script: 'types', what: 'TypeScript' },
  { script: 'unused', what: 'Nothing unused (knip)' },
  { script: 'imports', what: 'Who may import whom' },
  { script: 'mocks:check', what: 'Flat mocks are fresh' },
  { script: 'unit', what: 'Rules, conformance on both worlds, procedures in workerd' },
  { script: 'storybook:build', what: 'Storybook builds' },
  { script: 'stories', what: 'Every story: play and axe in Chromium' },
  { script: 'build', what: 'The worker builds' },
  { script: 'gates', what: 'Gates of the phases' },
  { script: 'e2e', what: 'Journeys on the built worker' },
] as const
