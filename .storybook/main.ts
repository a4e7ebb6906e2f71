import type { StorybookConfig } from '@storybook/nextjs'

export default {
  framework: { name: '@storybook/nextjs', options: {} },
  stories: ['../stories/**/*.stories.tsx'],
  addons: ['@storybook/addon-a11y', 'msw-storybook-addon'],
  staticDirs: ['../public'],
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
