import { defineConfig, globalIgnores } from 'eslint/config'
import nextVitals from 'eslint-config-next/core-web-vitals'
import storybook from 'eslint-plugin-storybook'
import tseslint from 'typescript-eslint'

export default defineConfig([
  globalIgnores([
    '.next/',
    '.open-next/',
    '.wrangler/',
    '.local/',
    'dist/',
    'storybook-static/',
    'test-results/',
    'playwright-report/',
    'public/mockServiceWorker.js',
    'next-env.d.ts',
  ]),
  ...nextVitals,
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // A name that begins with an underscore is left out on purpose, as in `{ password: _password, ...rest }`.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // oRPC throws the errors that its constructors make.
      '@typescript-eslint/only-throw-error': 'off',
      // Tools want a default export, and an object says what it is.
      'import/no-anonymous-default-export': 'off',
      // What is left for later is an issue, not a comment.
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack', 'for now'], location: 'anywhere' }],
      'import/no-default-export': 'error',
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            // Node runs these files as they are, and it guesses no extension.
            { regex: '^[#.].*(?<!\\.(ts|tsx|js|mjs|json|css))$', message: 'Write the extension.' },
            { regex: '^[#.](.*/)?index\\.tsx?$', message: 'No barrels: import the file that has it.' },
          ],
        },
      ],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    // Our pictures are SVG drawings: there is nothing for an image service to make smaller.
    rules: { '@next/next/no-img-element': 'off', 'no-console': 'error' },
  },
  {
    // Next, Storybook and the tools ask for them.
    files: [
      'src/app/**',
      'src/worker/index.ts',
      'stories/**',
      '.storybook/**',
      '**/*.config.ts',
      '**/*.d.ts',
      'scripts/browser/modern-next.ts',
      'scripts/browser/in-steps.ts',
      'scripts/test/worker.ts',
      'e2e/build.ts',
    ],
    rules: { 'import/no-default-export': 'off' },
  },
  { files: ['src/platform/log.ts'], rules: { 'no-console': 'off' } },
  { files: ['mocks/flat/*.ts'], rules: { 'max-lines': 'off' } },
  {
    // Their assertions and page functions reach into what others have typed loosely.
    files: ['**/*.test.{ts,tsx}', 'e2e/**', 'contracts/conformance/**', 'scripts/stories/**'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/unbound-method': 'off',
      'react-hooks/rules-of-hooks': 'off',
    },
  },
  ...storybook.configs['flat/recommended'],
])
