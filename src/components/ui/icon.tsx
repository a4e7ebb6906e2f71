import { cn } from '#lib/cn.ts'

/** Strokes on a grid of 24, cut with one gouge: round ends, no corner sharper than it must be. */
const PATHS = {
  alert: 'M12 4 2.8 19.5h18.4L12 4Zm0 6v4.5m0 2.6v.1',
  allergen:
    'M12 21V9m0 5c-4.5 0-6-2.5-6-5.5 3.5 0 6 1.8 6 5.5Zm0-3c4.5 0 6-2.5 6-5.5-3.5 0-6 1.8-6 5.5Zm0-4c-2-1.5-2-3.5 0-5 2 1.5 2 3.5 0 5Z',
  arrowRight: 'M4 12h15.5m-6-6.5 6.500 6.500-6.500 6.500',
  basket: 'M3.5 9.5h17l-2 10h-13l-2-10Zm4 0L11 4m5.5 5.5L13 4M9.5 13v3.5m5-3.5v3.5',
  calendar: 'M4.5 6h15v14h-15V6Zm0 4.5h15M8.5 3.5V7m7-3.5V7m-7.5 7h.1m3.900 0h.1m3.900 0h.1M8 17h.1m3.900 0h.1',
  check: 'm4.5 12.5 5 5L19.5 6.5',
  chevronDown: 'm5.5 9 6.5 6.5L18.5 9',
  chevronLeft: 'M15 5.5 8.5 12l6.5 6.5',
  chevronRight: 'm9 5.5 6.5 6.5L9 18.5',
  clock: 'M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17Zm0 4V12l3.5 2.5',
  close: 'm5.5 5.5 13 13m0-13-13 13',
  external: 'M10 5H5v14h14v-5m-5.500-9.500H19.500V10.500m0-6-9.500 9.500',
  file: 'M6 3.500h8l4.500 4.500v12.500H6v-17Zm8 0V8h4.500M9.500 13h5.500m-5.500 3.500h5.500',
  filter: 'M3.5 6h17M6.5 12h11M10 18h4',
  gift: 'M4.500 10.500h15V20h-15v-9.500Zm-1-4h17v4h-17v-4Zm8.500 0V20m0-13.500c-4.500 0-5-3.500-2.700-3.500C11 3 12 4.500 12 6.500Zm0 0c4.500 0 5-3.500 2.700-3.500C13 3 12 4.500 12 6.500Z',
  info: 'M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17Zm0 7.5v5.5m0-9v.1',
  lock: 'M5.500 10.500h13V20h-13v-9.500Zm2.500 0V8a4 4 0 0 1 8 0v2.500m-4 3.500v2.500',
  mail: 'M3.5 6h17v12.5h-17V6Zm0 .8L12 13.5l8.5-6.700',
  menu: 'M3.5 6.5h17M3.5 12h17M3.5 17.5h17',
  minus: 'M5 12h14',
  oven: 'M4.5 4h15v16h-15V4Zm0 4.5h15M7.5 6.200h.1m2.900 0h.1M7.5 11.5h9v5.5h-9v-5.5Z',
  phone:
    'M6 3.5h3.5l1.5 4-2 1.700c1 2.300 2.5 3.800 4.800 4.800l1.700-2 4 1.5V17c0 1.900-1.300 3.5-3 3.5C9.5 20.5 3.5 14.5 3.5 7c0-1.900 1-3.5 2.5-3.5Z',
  pin: 'M12 21c-4.200-4.300-6.5-7.600-6.5-10.700a6.5 6.5 0 0 1 13 0C18.5 13.400 16.200 16.700 12 21Zm0-13a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5Z',
  plus: 'M12 5v14m-7-7h14',
  print: 'M7 8.5v-5h10v5m-10 9H4v-9h16v9h-3M7 14.5h10v6H7v-6Z',
  search: 'M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13Zm4.700 11.200L20.5 20.5',
  undo: 'M8.500 4.500 4 9l4.500 4.500M4 9h10a5.500 5.500 0 0 1 0 11H8',
  upload: 'M12 16V4.500m-5 5 5-5 5 5M4 16v4h16v-4',
  user: 'M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8Zm-7.5 16.5c0-4 3.200-6 7.5-6s7.5 2 7.5 6',
  van: 'M2.5 6.5h11v10h-11v-10Zm11 3.5h4l3.5 3.5v3h-7.5V10ZM7 15a2 2 0 1 1 0 4 2 2 0 0 1 0-4Zm10 0a2 2 0 1 1 0 4 2 2 0 0 1 0-4Z',
} as const

export type IconName = keyof typeof PATHS
export const ICON_NAMES = Object.keys(PATHS) as IconName[]

type Props = { name: IconName; className?: string; /** What it says where no words stand beside it. */ label?: string }

/** A small sign beside words, in the colour and, by default, a little above the size of the text. */
export function Icon({ name, className, label }: Props) {
  return (
    <svg
      viewBox="0 0 24 24"
      className={cn('inline-block size-[1.35em] shrink-0 align-[-0.3em]', className)}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.9"
      strokeLinecap="round"
      strokeLinejoin="round"
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    >
      <path d={PATHS[name]} />
    </svg>
  )
}
