import '@fontsource/young-serif/latin-400.css'
import '@fontsource-variable/figtree/index.css'
import '../src/app/globals.css'
import type { Preview } from '@storybook/nextjs'
import { setupWorker } from 'msw/browser'
import { HttpNetworkFrame } from 'msw/experimental'
import { mswLoader } from 'msw-storybook-addon/csf3'
import { handlers } from '#mocks/handlers.ts'
import { refuseUnhandled } from '#mocks/unhandled.ts'

export default {
  beforeEach: () => {
    localStorage.clear()
  },
  loaders: [
    mswLoader(async () => {
      const worker = setupWorker()
      await worker.start({
        quiet: true,
        serviceWorker: { url: './mockServiceWorker.js' },
        onUnhandledFrame({ frame }) {
          if (!(frame instanceof HttpNetworkFrame)) return
          refuseUnhandled(frame.data.request.method, frame.data.request.url)
        },
      })
      return worker
    }),
  ],
  parameters: {
    nextjs: { appDirectory: true },
    layout: 'fullscreen',
    a11y: {
      test: 'error',
      options: { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
    },
    msw: { handlers: handlers() },
    viewport: {
      options: {
        phone: { name: 'Phone, 390 px', styles: { width: '390px', height: '844px' } },
        tablet: { name: 'Tablet, 820 px', styles: { width: '820px', height: '1180px' } },
        desktop: { name: 'Desktop, 1280 px', styles: { width: '1280px', height: '900px' } },
      },
    },
  },
} satisfies Preview
