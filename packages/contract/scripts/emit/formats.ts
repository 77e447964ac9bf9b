import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Format } from 'ajv'
import { fullFormats } from 'ajv-formats/dist/formats.js'
import type { Plugin } from 'esbuild'
import ts from 'typescript'
import { everySchema } from '../every-schema.ts'
import type { SchemaDocument } from './schemas.ts'

/** The formats that some schema names, of those that ajv-formats knows. */
export function formatsOf({ $defs }: SchemaDocument): Map<string, Format> {
  const known = new Map<unknown, Format>(Object.entries(fullFormats))
  const named = new Map<string, Format>()
  everySchema($defs, ({ format }) => {
    const check = known.get(format)
    if (typeof format === 'string' && check !== undefined) named.set(format, check)
  })
  return named
}

/** Lets a module import `fullFormats` of ajv-formats with those names alone: a bundler keeps an object whole. */
export function onlyFormats(names: Iterable<string>): Plugin {
  const namespace = 'ajv-formats'
  return {
    name: 'only the formats that are named',
    setup(bundling) {
      bundling.onResolve({ filter: /^ajv-formats$/ }, () => ({
        path: 'formats',
        namespace,
        sideEffects: false,
      }))
      bundling.onLoad({ filter: /^formats$/, namespace }, async () => ({
        contents: withFormats(await readFile(sourceFile, 'utf8'), new Set(names)),
        loader: 'ts',
      }))
    },
  }
}

const sourceFile = fileURLToPath(import.meta.resolve('ajv-formats/src/formats.ts'))

/** The source of the formats without its other tables, and without the rows of other formats in that table. */
function withFormats(text: string, names: ReadonlySet<string>): string {
  const file = ts.createSourceFile('formats.ts', text, ts.ScriptTarget.Latest)
  const tables = file.statements.filter(isExportedVariable)
  const rows = tables
    .flatMap(({ declarationList }) => [...declarationList.declarations])
    .filter(({ name }) => ts.isIdentifier(name) && name.text === 'fullFormats')
    .flatMap(({ initializer }) =>
      initializer && ts.isObjectLiteralExpression(initializer) ? [...initializer.properties] : [],
    )
    .filter(({ name }) => name && 'text' in name && names.has(name.text))
  const others = file.statements.filter((statement) => !isExportedVariable(statement))
  return [
    ...others.map((statement) => statement.getText(file)),
    `export const fullFormats = { ${rows.map((row) => row.getText(file)).join(', ')} }`,
  ].join('\n')
}

function isExportedVariable(statement: ts.Statement): statement is ts.VariableStatement {
  return (
    ts.isVariableStatement(statement) &&
    statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true
  )
}
