import { ensureBuild } from '../scripts/local/build.ts'

export default ensureBuild
