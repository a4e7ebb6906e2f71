import { TextLink } from '#components/ui/link.tsx'
import type { Telling } from './told.tsx'

/** Whoever keeps the passwords does not answer: that is no reason to go without bread. */
export const UNAVAILABLE: Telling = {
  title: 'Signing in does not work at the moment',
  words: (
    <p>
      We are on it. Meanwhile <TextLink href="/bake-sales">you can order as a guest</TextLink>, and find the order in
      your account afterwards.
    </p>
  ),
}
