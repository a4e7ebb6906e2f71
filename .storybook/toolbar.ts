import type { Preview } from '@storybook/nextjs'
import { DELIVERIES, ERRORS, UNSWITCHED } from '#mocks/switches.ts'
import { CALLERS, MOMENTS } from '#mocks/world.ts'

const words = (name: string) =>
  name
    .replaceAll('_', ' ')
    .toLowerCase()
    .replace(/^./, (letter) => letter.toUpperCase())

/** The switches above a story: what the mock world answers, to whom, when, and in which light it is seen. */
export const globalTypes = {
  scenario: {
    description: 'What the operations of the story answer',
    toolbar: {
      title: 'Scenario',
      icon: 'lightning',
      dynamicTitle: true,
      items: [
        ...DELIVERIES.map((value) => ({ value, title: words(value) })),
        ...ERRORS.map((value) => ({ value, title: `Error: ${words(value)}` })),
      ],
    },
  },
  caller: {
    description: 'Who is looking',
    toolbar: {
      title: 'Who',
      icon: 'user',
      dynamicTitle: true,
      items: CALLERS.map((value) => ({ value, title: words(value) })),
    },
  },
  moment: {
    description: 'What time it is in the mock world',
    toolbar: {
      title: 'When',
      icon: 'time',
      dynamicTitle: true,
      items: MOMENTS.map((value) => ({ value, title: words(value) })),
    },
  },
  theme: {
    description: 'By day or by night',
    toolbar: {
      title: 'Light',
      icon: 'mirror',
      dynamicTitle: true,
      items: [
        { value: 'light', title: 'Day' },
        { value: 'dark', title: 'Night' },
      ],
    },
  },
} satisfies Preview['globalTypes']

export const initialGlobals = { ...UNSWITCHED, theme: 'light' }
