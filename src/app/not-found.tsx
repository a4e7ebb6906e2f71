import { NotFoundScreen } from '#components/shop/not-found-screen.tsx'

export default function NotFound() {
  return <NotFoundScreen />
}
