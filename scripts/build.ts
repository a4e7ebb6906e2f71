import { ensureBuild } from './local/build.ts'
import { main } from './local/step.ts'

main(ensureBuild)
