// Prints a hash of what the generated files say without their texts. Nx takes it as the input of tests that no text can
// change, so that a reworded description does not run them again.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = join(import.meta.dirname, '../src/generated')

/** Keys under which a document holds values of its own, whatever they are called inside. */
const values = new Set(['default', 'enum', 'const', 'example', 'examples', 'value'])

/** A document without descriptions and summaries; a property of that name has an object, which stays. */
function withoutTexts(document: unknown): unknown {
  if (Array.isArray(document)) return document.map(withoutTexts)
  if (typeof document !== 'object' || document === null) return document
  return Object.fromEntries(
    Object.entries(document)
      .filter(([key, value]) => !(typeof value === 'string' && (key === 'description' || key === 'summary')))
      .map(([key, value]) => [key, values.has(key) ? value : withoutTexts(value)]),
  )
}

const hash = createHash('sha256')
for (const name of readdirSync(folder).toSorted()) {
  const text = readFileSync(join(folder, name), 'utf8')
  const said = name.endsWith('.json')
    ? JSON.stringify(withoutTexts(JSON.parse(text)))
    : // The whole of a comment in types stands on lines of its own.
      text.replaceAll(/^\s*\/\*\*(?:(?!\*\/)[^])*\*\/\n/gm, '')
  // The hash of the bundle changes with its texts.
  hash.update(`${name}\n${said.replaceAll(/\b[0-9a-f]{64}\b/g, '')}\n`)
}
console.log(hash.digest('hex'))
