// Prints a hash of what the generated files say without the words of their texts. Nx takes it as the input of tests that
// no wording can change, so that a reworded description does not run them again. A text that comes or goes does.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = join(import.meta.dirname, '../src/generated')

/** Keys under which a document holds values of its own, whatever they are called inside. */
const values = new Set(['default', 'enum', 'const', 'example', 'examples', 'value'])

/** A document whose descriptions and summaries say nothing; a property of that name has an object, which stays. */
function withoutWords(document: unknown): unknown {
  if (Array.isArray(document)) return document.map(withoutWords)
  if (typeof document !== 'object' || document === null) return document
  return Object.fromEntries(
    Object.entries(document).map(([key, value]) => {
      if (typeof value === 'string' && (key === 'description' || key === 'summary'))
        return [key, value.trim() && '…']
      return [key, values.has(key) ? value : withoutWords(value)]
    }),
  )
}

const hash = createHash('sha256')
for (const name of readdirSync(folder).toSorted()) {
  const text = readFileSync(join(folder, name), 'utf8')
  const said = name.endsWith('.json')
    ? JSON.stringify(withoutWords(JSON.parse(text)))
    : text.replaceAll(
        /\/\*\*(?:(?!\*\/)[^])*\*\//g,
        (comment) => `/** ${comment.match(/@\w+/g)?.join(' ') ?? ''} */`,
      )
  // The hash of the bundle changes with its texts.
  hash.update(`${name}\n${said.replaceAll(/\b[0-9a-f]{64}\b/g, '')}\n`)
}
console.log(hash.digest('hex'))
