import type { ComponentProps } from 'react'

type Props = ComponentProps<'input'> & { error?: string | undefined }

/** A field that people do not meet, by eye, by ear or by keyboard. What fills it in is no person. */
export const Honeypot = ({ error: _error, ...input }: Props) => (
  <div aria-hidden="true" className="sr-only">
    <label>
      Website
      <input tabIndex={-1} autoComplete="off" {...input} />
    </label>
  </div>
)
