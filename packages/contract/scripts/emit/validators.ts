import { join } from 'node:path'
import standaloneCode from 'ajv/dist/standalone/index.js'
import { _, Ajv2020 } from 'ajv/dist/2020.js'
import { build } from 'esbuild'
import type { OpenApiDocument } from '../openapi-document.ts'
import { banner, type GeneratedFile } from './file.ts'
import { formatsOf, onlyFormats } from './formats.ts'
import { schemaDocument, type OperationSchemaNames, type SchemaDocument } from './schemas.ts'

/** A table of validators under construction: its leaves name definitions of the schema document. */
interface Table {
  [key: string]: Leaf | Table
}

/** One validator: the definition that it compiles, and the type that it proves. */
interface Leaf {
  definition: string
  type: string
}

/**
 * Compiled validators as two modules without imports, so that nothing of Ajv runs later:
 * one for bodies, one for parameters, which alone are coerced (a header is always text).
 */
export async function emitValidators(document: OpenApiDocument): Promise<GeneratedFile[]> {
  const { schemas, operations } = schemaDocument(document)
  const tableOf = (make: (id: string, names: OperationSchemaNames) => Table): Table =>
    Object.fromEntries(Object.entries(operations).map(([id, names]) => [id, make(id, names)]))
  return [
    ...(await emitModule(document, schemas, 'body-validators', tableOf(bodies), false)),
    ...(await emitModule(document, schemas, 'parameter-validators', tableOf(parameters), true)),
  ]
}

function bodies(id: string, names: OperationSchemaNames): Table {
  const json = "['content']['application/json']"
  return {
    request: { definition: names.requestBody, type: `operations['${id}']['requestBody']${json}` },
    responses: Object.fromEntries(
      Object.entries(names.responses).map(([status, definition]) => [
        status,
        { definition, type: `operations['${id}']['responses'][${status}]${json}` },
      ]),
    ),
  }
}

function parameters(_id: string, names: OperationSchemaNames): Table {
  const type = 'Record<string, string | number>'
  return {
    path: { definition: names.pathParameters, type },
    headers: { definition: names.headers, type },
  }
}

async function emitModule(
  document: OpenApiDocument,
  schemas: SchemaDocument,
  name: string,
  table: Table,
  coerceTypes: boolean,
): Promise<GeneratedFile[]> {
  const constantName = name.replace(/-v/, 'V')
  const code = compile(schemas, leavesOf(table), coerceTypes)
  const assembled = `import { fullFormats } from 'ajv-formats'\n${code}\nexport const ${constantName} = ${print(table, (leaf) => exportName(leaf.definition))}`
  const types = print(table, (leaf) => `CompiledValidator<${leaf.type}>`)
  const declarations = [
    "import type { CompiledValidator } from '../compiled-validator.ts'",
    ...(types.includes('operations[') ? ["import type { operations } from './types.ts'"] : []),
    `export declare const ${constantName}: ${types}`,
    '',
  ].join('\n')
  return [
    { name: `${name}.js`, text: banner(document) + (await inlineImports(assembled, schemas)) },
    { name: `${name}.d.ts`, text: banner(document) + declarations },
  ]
}

function isLeaf(node: Leaf | Table): node is Leaf {
  return typeof node['definition'] === 'string'
}

function leavesOf(table: Table): Leaf[] {
  return Object.values(table).flatMap((node) => (isLeaf(node) ? [node] : leavesOf(node)))
}

function print(table: Table, leaf: (leaf: Leaf) => string): string {
  const rows = Object.entries(table).map(
    ([key, node]) => `${JSON.stringify(key)}: ${isLeaf(node) ? leaf(node) : print(node, leaf)}`,
  )
  return `{ ${rows.join(', ')} }`
}

function compile(schemas: SchemaDocument, leaves: Leaf[], coerceTypes: boolean): string {
  const ajv = new Ajv2020({
    strict: true,
    strictRequired: false,
    strictTypes: false,
    allErrors: true,
    coerceTypes,
    inlineRefs: false,
    code: { source: true, esm: true, formats: _`fullFormats` },
  })
  for (const [name, format] of formatsOf(schemas)) ajv.addFormat(name, format)
  ajv.addSchema(schemas)
  const exports: Record<string, string> = {}
  for (const { definition } of leaves) {
    const $id = `urn:case-management:${definition}`
    ajv.addSchema({ $id, $ref: `${schemas.$id}#/$defs/${definition}` })
    exports[exportName(definition)] = $id
  }
  return standaloneCode.default(ajv, exports)
}

/** Bundles in the helpers that Ajv's code needs at run time: deep equality, string length, formats. */
async function inlineImports(code: string, schemas: SchemaDocument): Promise<string> {
  const { outputFiles } = await build({
    // Comments in the output name files relative to this folder, not to wherever the command was run.
    absWorkingDir: join(import.meta.dirname, '../..'),
    stdin: { contents: code, resolveDir: import.meta.dirname, loader: 'js' },
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['main'],
    target: 'es2023',
    charset: 'utf8',
    legalComments: 'none',
    plugins: [onlyFormats(formatsOf(schemas).keys())],
    write: false,
  })
  const bundled = outputFiles[0]?.text
  if (!bundled) throw new Error('esbuild gave no output for the validators.')
  return bundled
}

/** `getTasks.response.200` becomes `getTasks_response_200`. */
function exportName(definition: string): string {
  return definition.replaceAll('.', '_')
}
