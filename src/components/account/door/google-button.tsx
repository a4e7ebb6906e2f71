import type { ComponentProps } from 'react'

export type FormAction = ComponentProps<'form'>['action']

type Props = {
  action: FormAction
  /** Where to go afterwards; absent where one stays. */
  returnTo?: string
  words?: string
}

/** Leads to Google and back. A form, so that it works before scripts are there, and without them. */
export function GoogleButton({ action, returnTo, words = 'Continue with Google' }: Props) {
  return (
    <form action={action}>
      {returnTo !== undefined && <input type="hidden" name="returnTo" value={returnTo} />}
      <button
        type="submit"
        className="flex min-h-tap w-full items-center justify-center gap-3 rounded-card border-2 border-ink bg-sheet px-6 py-3 font-semibold transition-colors duration-quick hover:bg-shade"
      >
        <img src="/marks/google.svg" alt="" width={20} height={20} />
        {words}
      </button>
    </form>
  )
}
