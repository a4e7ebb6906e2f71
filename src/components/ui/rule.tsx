import { cn } from '#lib/cn.ts'

/** A line as a gouge cuts it: never quite straight, thick in the middle, thin at its ends. */
export function Rule({ className }: { className?: string }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 600 10"
      preserveAspectRatio="none"
      className={cn('block h-2.5 w-full text-ink', className)}
    >
      <path
        fill="currentColor"
        d="M0 5.4 38 4.1 97 3.3l64 .5 71-1 58 .9 66-1.3 72 1.1 61-.6 58 1.5 53 1.2L600 5.3l-47 1.2-62 .4-55 1.2-69-.7-57 .9-68-1.2-61 .8-72-.9-57 .2-54-.9Z"
      />
    </svg>
  )
}
