import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { ACCESS, type Access } from '../contracts/operation.ts'
import { operationsOf } from '../mocks/generate/operations.ts'
import { tool } from './gates/tool.ts'
import { ROOT } from './local/paths.ts'
import { Advice, main } from './local/step.ts'
import { exportOf, importsOf, sourceOf } from './new/contract.ts'
import { hasExport, namespaceOf, withEntry, withImport, withNamespace } from './new/edit.ts'
import { named, type Named } from './new/names.ts'

const USAGE =
  'npm run new <area>.<operation> [public|customer|staff|admin], such as: npm run new staff.vouchers.extend admin'
const CONTRACT = 'contracts/contract.ts'

const read = (file: string) => (existsSync(`${ROOT}${file}`) ? readFileSync(`${ROOT}${file}`, 'utf8') : '')

async function write(file: string, source: string) {
  mkdirSync(dirname(`${ROOT}${file}`), { recursive: true })
  writeFileSync(
    `${ROOT}${file}`,
    await format(source, { ...(await resolveConfig(`${ROOT}${file}`)), parser: 'typescript' }),
  )
  console.log(`  ${file}`)
}

function asked(): { name: Named; access: Access } {
  const [operation = '', role = operation.startsWith('staff.') ? 'staff' : 'public'] = process.argv.slice(2)
  const name = named(operation)
  if (!name) throw new Advice(`“${operation}” is no name of an operation. ${USAGE}`)
  const access = ACCESS.find((one) => one === role)
  if (!access) throw new Advice(`Nobody is called “${role}”: ${ACCESS.join(', ')}. ${USAGE}`)
  const operations = operationsOf()
  if (operations.some((one) => one.name === operation)) throw new Advice(`${operation} exists: see ${name.file}.`)
  const around = operations.find((one) => operation.startsWith(`${one.name}.`) || one.name.startsWith(`${operation}.`))
  if (around) throw new Advice(`${operation} cannot stand beside ${around.name}: one would be inside the other.`)
  return { name, access }
}

async function writeContract(name: Named, access: Access) {
  const before = read(name.file)
  if (hasExport(before, exportOf(name))) throw new Advice(`${name.file} has ${exportOf(name)} already.`)
  const imported = Object.entries(importsOf(name, access)).reduce(
    (source, [from, names]) => withImport(source, from, names),
    before,
  )
  await write(name.file, imported + sourceOf(name, access))
}

async function register(name: Named) {
  const before = read(CONTRACT)
  const from = name.file.replace('contracts/', './')
  const known = namespaceOf(before, from)
  const namespace =
    known ?? name.area.map((part, at) => (at === 0 ? part : part.charAt(0).toUpperCase() + part.slice(1))).join('')
  const imported = known ? before : withNamespace(before, from, namespace)
  await write(CONTRACT, withEntry(imported, 'contract', name.area, `${name.own}: ${namespace}.${exportOf(name)}`))
}

/** `npm run new`: the contract of a new operation, its mocks and its row on the board. Everything after that is written by hand, in this order. */
main(async () => {
  const { name, access } = asked()
  console.log(`Written for ${name.operation}:`)
  await writeContract(name, access)
  await register(name)
  for (const script of ['mocks', 'board']) {
    const problems = tool(`${ROOT}scripts/${script}.ts`, [])
    if (problems.length > 0) throw new Advice(problems.join('\n  '))
  }
  console.log(`  mocks/flat/errors.ts\n  docs/board.md (phase 2)

Now it is a promise that the mock world keeps. Next:
  1. ${name.file}: say what it takes, what it answers, and every error with its data; then npm run mocks
  2. stories/…: its screen in every state, tagged operation:${name.operation}
  3. mocks/behaviours/${addressPart(name)}.ts, where a flow needs it to remember
  4. contracts/conformance/cases/${addressPart(name)}.ts, src/modules/…/procedures.ts, src/modules/router.ts
  5. e2e/…, tagged @${name.operation}; npm run board`)
})

const addressPart = ({ route }: Named) => route.replaceAll('/', '-')
