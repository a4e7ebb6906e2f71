import '../src/app/globals.css'
import type { Decorator, Preview } from '@storybook/nextjs'
import type { SetupWorker } from 'msw/browser'
import { setupWorker } from 'msw/browser'
import { HttpNetworkFrame } from 'msw/experimental'
import { mswLoader } from 'msw-storybook-addon/csf3'
import { configure } from 'storybook/test'
import { handlers } from '#mocks/handlers.ts'
import { refuseUnhandled } from '#mocks/unhandled.ts'
import { isSwitched, scenariosOf, worldOf, type Switches } from '#mocks/switches.ts'
import { globalTypes, initialGlobals } from './toolbar.ts'

const OPERATION = 'operation:'

/** What a play waits for comes at once, or not at all: a busy machine is no reason to fail. */
configure({ asyncUtilTimeout: 5000 })

let worker: SetupWorker | undefined

/** What is switched in the toolbar comes before what the story has brought along. */
function playToolbar({ globals, tags }: { globals: Switches; tags: string[] }) {
  const named = tags.filter((tag) => tag.startsWith(OPERATION)).map((tag) => tag.slice(OPERATION.length))
  if (isSwitched(globals)) worker?.use(...handlers(scenariosOf(globals, named), worldOf(globals)))
  return Promise.resolve({})
}

const inItsLight: Decorator = (Story, { globals }) => {
  document.documentElement.dataset.theme = globals.theme === 'dark' ? 'dark' : 'light'
  return <Story />
}

export default {
  globalTypes,
  initialGlobals,
  beforeEach: () => {
    localStorage.clear()
    document.cookie = 'bob_basket_count=; path=/; max-age=0'
  },
  decorators: [inItsLight],
  loaders: [
    mswLoader(async () => {
      worker = setupWorker()
      await worker.start({
        quiet: true,
        serviceWorker: { url: './mockServiceWorker.js' },
        onUnhandledFrame({ frame }) {
          if (frame instanceof HttpNetworkFrame) refuseUnhandled(frame.data.request.method, frame.data.request.url)
        },
      })
      return worker
    }),
    playToolbar,
  ],
  parameters: {
    nextjs: { appDirectory: true },
    layout: 'fullscreen',
    options: { storySort: { order: ['Start here', 'Foundations', 'Entities', 'ui', 'shop', 'email'] } },
    a11y: {
      test: 'error',
      options: { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
    },
    msw: { handlers: handlers() },
    viewport: {
      options: {
        small: { name: 'Small phone, 320 px', styles: { width: '320px', height: '640px' } },
        phone: { name: 'Phone, 390 px', styles: { width: '390px', height: '844px' } },
        tablet: { name: 'Tablet, 820 px', styles: { width: '820px', height: '1180px' } },
        desktop: { name: 'Desktop, 1280 px', styles: { width: '1280px', height: '900px' } },
      },
    },
  },
} satisfies Preview
