import { WaitingLinkScreen } from '#components/shop/waiting-link-screen.tsx'

export default function WaitingPlaceNotFound() {
  return <WaitingLinkScreen />
}
