import { cva, type VariantProps } from 'class-variance-authority'
import type { ReactNode, Ref } from 'react'

const notice = cva('rounded-card border-l-4 px-5 py-4', {
  variants: {
    look: {
      calm: 'border-ink bg-shade',
      good: 'border-leaf bg-leaf-pale',
      bad: 'border-danger bg-sheet shadow-sheet',
    },
  },
  defaultVariants: { look: 'calm' },
})

type Props = {
  title: string
  children?: ReactNode
  /** `alert` when it answers what somebody has just done. */
  role?: 'alert' | 'status'
  ref?: Ref<HTMLDivElement>
} & VariantProps<typeof notice>

/** Something that must not be missed. Takes the focus when asked to. */
export function Notice({ title, look, children, role, ref }: Props) {
  return (
    <div ref={ref} role={role} tabIndex={-1} className={notice({ look })}>
      <p className="font-display text-xl">{title}</p>
      {children && <div className="mt-1 space-y-2">{children}</div>}
    </div>
  )
}
