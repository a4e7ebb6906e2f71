import ts from 'typescript'

const parse = (source: string) => ts.createSourceFile('edited.ts', source, ts.ScriptTarget.Latest, true)

const insert = (source: string, at: number, text: string) => source.slice(0, at) + text + source.slice(at)

/** Makes sure that a source imports these names from a module, beside what it imports already. */
export function withImport(source: string, from: string, names: string[]): string {
  const imports = parse(source).statements.filter(ts.isImportDeclaration)
  const known = imports.find(
    ({ moduleSpecifier, importClause }) =>
      ts.isStringLiteral(moduleSpecifier) && moduleSpecifier.text === from && !importClause?.phaseModifier,
  )
  const bindings = known?.importClause?.namedBindings
  if (!bindings || !ts.isNamedImports(bindings)) {
    const line = `import { ${names.join(', ')} } from '${from}'\n`
    return insert(source, imports.at(-1)?.end ?? 0, imports.length > 0 ? `\n${line.trimEnd()}` : line)
  }
  const missing = names.filter((name) => !bindings.elements.some((element) => element.name.text === name))
  const last = bindings.elements.at(-1)
  return missing.length === 0 || !last ? source : insert(source, last.end, `, ${missing.join(', ')}`)
}

const propertyOf = (tree: ts.ObjectLiteralExpression, key: string) =>
  tree.properties.filter(ts.isPropertyAssignment).find(({ name }) => name.getText() === key)

/** Adds an entry to an object that a source exports, in the branch at a path; branches that are missing are made. */
export function withEntry(source: string, exported: string, path: string[], entry: string): string {
  const declared = parse(source)
    .statements.filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => [...declarationList.declarations])
    .find(({ name }) => name.getText() === exported)
  let tree = declared?.initializer
  let missing = path
  while (missing[0] !== undefined && tree && ts.isObjectLiteralExpression(tree)) {
    const branch = propertyOf(tree, missing[0])?.initializer
    if (!branch) break
    tree = branch
    missing = missing.slice(1)
  }
  if (!tree || !ts.isObjectLiteralExpression(tree)) throw new Error(`${exported} is no object at ${path.join('.')}.`)
  const text = missing.reduceRight((inner, key) => `${key}: { ${inner} }`, entry)
  const last = tree.properties.at(-1)
  return last ? insert(source, last.end, `, ${text}`) : insert(source, tree.getStart() + 1, ` ${text} `)
}

/** Whether a source declares an export of this name. */
export const hasExport = (source: string, name: string) =>
  parse(source)
    .statements.filter(ts.isVariableStatement)
    .some(({ declarationList }) => declarationList.declarations.some((one) => one.name.getText() === name))

/** The name under which a source imports the whole of a module, if it does. */
export function namespaceOf(source: string, from: string): string | undefined {
  for (const { moduleSpecifier, importClause } of parse(source).statements.filter(ts.isImportDeclaration)) {
    const bindings = importClause?.namedBindings
    if (
      ts.isStringLiteral(moduleSpecifier) &&
      moduleSpecifier.text === from &&
      bindings &&
      ts.isNamespaceImport(bindings)
    )
      return bindings.name.text
  }
  return undefined
}

/** Imports the whole of a module under a name. */
export const withNamespace = (source: string, from: string, name: string) =>
  insert(source, 0, `import * as ${name} from '${from}'\n`)
