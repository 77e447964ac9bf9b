import { createHash } from 'node:crypto'
import type { OpenApiDocument } from '../openapi-document.ts'

/** A generated file: its name under the output folder, and its text. */
export interface GeneratedFile {
  name: string
  text: string
}

/** SHA-256 of the bundle, in hexadecimal: what a generated file was made from. */
export function hashOf(document: OpenApiDocument): string {
  return createHash('sha256').update(JSON.stringify(document)).digest('hex')
}

/** The first line of every generated source file. It holds no time, so that equal input gives equal output. */
export function banner(document: OpenApiDocument): string {
  return `// Generated from spec/ by \`pnpm generate\`; do not edit. Bundle sha256 ${hashOf(document)}.\n`
}

/** A `const` declaration of JSON data, typed as its literal. */
export function constant(name: string, value: unknown, comment: string): string {
  return `/** ${comment} */\nexport const ${name} = ${JSON.stringify(value, null, 2)} as const\n`
}
