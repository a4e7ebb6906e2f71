import { Notice } from '#components/ui/notice.tsx'

/** The bakery cannot be reached, and nothing is lost by it. */
export const OfflineNotice = () => (
  <Notice role="status" title="We cannot reach the bakery">
    <p>What you change is kept in this browser, and sent by itself when you are online again.</p>
  </Notice>
)
