import { rmSync } from 'node:fs'
import { LOCAL, PORTS, ROOT } from './local/paths.ts'
import { assertFree } from './local/ports.ts'
import { main } from './local/step.ts'

main(async () => {
  await assertFree(PORTS.shop, 'the shop', 'PORT')
  for (const folder of [`${ROOT}.wrangler/state`, `${LOCAL}sandbox`]) rmSync(folder, { recursive: true, force: true })
  console.log('The local world is empty. `npm start` fills it again.')
})
