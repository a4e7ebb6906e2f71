import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, globSync, mkdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import sharp from 'sharp'
import { LOCAL, ROOT } from './paths.ts'

/** In pixels: what an original of the media store measures. */
const SIZE = 1600
const QUALITY = 80
/** So dense that the drawing is never blown up from less. */
const DENSITY = 144

/** Where the originals lie, named as in the media store. */
const FOLDER = `${LOCAL}media/`

type Original = { key: string; file: string; contentType: 'image/webp' }

async function rasterise(drawing: string): Promise<Original> {
  const svg = readFileSync(`${ROOT}${drawing}`)
  const drawn = `${LOCAL}drawn/${createHash('sha256').update(svg).digest('hex').slice(0, 16)}.webp`
  if (!existsSync(drawn)) {
    const webp = sharp(svg, { density: DENSITY }).resize(SIZE, SIZE).webp({ quality: QUALITY })
    await webp.toFile(drawn)
  }
  const name = `${basename(drawing, '.svg')}.webp`
  copyFileSync(drawn, `${FOLDER}${name}`)
  return { key: `media/${name}`, file: `${FOLDER}${name}`, contentType: 'image/webp' }
}

/** The drawings of the bakes as photographs would come: rasterised once, and again when one is redrawn. */
export async function ensureMedia(): Promise<Original[]> {
  mkdirSync(`${LOCAL}drawn`, { recursive: true })
  mkdirSync(FOLDER, { recursive: true })
  return Promise.all(globSync('mocks/pictures/*.svg', { cwd: ROOT }).sort().map(rasterise))
}
