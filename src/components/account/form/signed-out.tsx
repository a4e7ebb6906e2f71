import { TextLink } from '#components/ui/link.tsx'
import { PATHS } from '../paths.ts'
import type { Telling } from './told.tsx'

/** What any part of the account may answer: what somebody has typed is not lost by it. */
export const SIGNED_OUT: Partial<Record<string, Telling>> = {
  unauthenticated: {
    title: 'You were signed out',
    words: (
      <p>
        It has been a while, or it was done from another device.{' '}
        <TextLink href={PATHS.signIn} isExternal>
          Sign in again
        </TextLink>
        , then come back and press the button once more.
      </p>
    ),
  },
}
