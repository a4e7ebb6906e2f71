import { readFileSync } from 'node:fs'
import { ROOT } from '../local/paths.ts'

type Entry = { type: string; id: string; title: string; name: string }

/** The stories of the built Storybook. @throws when it has none, or was not built */
export function builtStories(): Entry[] {
  const { entries } = JSON.parse(readFileSync(`${ROOT}storybook-static/index.json`, 'utf8')) as {
    entries: Record<string, Entry>
  }
  const stories = Object.values(entries).filter(({ type }) => type === 'story')
  if (stories.length === 0) throw new Error('The built Storybook has no story.')
  return stories
}

/** Screens are what people see whole; everything else is a part of one. */
export const isScreen = ({ title }: Entry) => title.startsWith('shop/') && title.endsWith('-screen')

/** In pixels: what pages are looked at in. */
export const SIZES = {
  phone: { width: 390, height: 844 },
  tablet: { width: 820, height: 1180 },
  desktop: { width: 1280, height: 900 },
} as const
