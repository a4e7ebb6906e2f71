import type { StorybookConfig } from '@storybook/nextjs'
import { ensureMedia } from '../scripts/local/media.ts'

export default {
  framework: { name: '@storybook/nextjs', options: {} },
  stories: ['../stories/**/*.stories.tsx'],
  addons: ['@storybook/addon-a11y', 'msw-storybook-addon'],
  // The pictures are served as the shop serves them, but in one width.
  staticDirs: async () => {
    await ensureMedia()
    return ['../public', { from: '../.local/media', to: '/media' }]
  },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
  typescript: { check: false, reactDocgen: 'react-docgen' },
  webpackFinal: (config) => ({
    ...config,
    resolve: {
      ...config.resolve,
      // `#actions/…` means the stand-ins of mocks/actions here.
      conditionNames: ['storybook', ...(config.resolve?.conditionNames ?? ['...'])],
    },
  }),
} satisfies StorybookConfig
