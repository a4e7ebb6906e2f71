import { encode } from 'uqr'

type Props = {
  /** What a camera reads. */ text: string
  /** What it leads to, for those who do not see it. */ label: string
}

/** A QR code, drawn as one path: sharp on every screen, and on paper. Dark on light whatever the light, since cameras want it so. */
export function QrCode({ text, label }: Props) {
  const { data, size } = encode(text, { ecc: 'M', border: 4 })
  const path = data
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${String(x)} ${String(y)}h1v1h-1z` : '')))
    .join('')
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${String(size)} ${String(size)}`}
      shapeRendering="crispEdges"
      className="block w-full rounded-card bg-sheet text-ink forced-color-adjust-none [[data-theme=dark]_&]:invert"
    >
      <path d={path} fill="currentColor" />
    </svg>
  )
}
