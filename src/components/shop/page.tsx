import type { ReactNode } from 'react'
import { cn } from '#lib/cn.ts'

/** The main part of every page: one column, as wide as it is pleasant to read. */
export function Page({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <main id="main" className={cn('mx-auto w-full max-w-page px-5 sm:px-8', className)}>
      {children}
    </main>
  )
}
