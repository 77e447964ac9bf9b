// What the compiled validators hold of ajv-formats follows from the schemas.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { emitValidators } from '../scripts/emit/validators.ts'
import { generatedFolder } from '../scripts/paths.ts'
import { documentOf } from './support/verdicts.ts'
import type * as validators from '../src/validators.ts'
import openapi from '../src/generated/openapi.json' with { type: 'json' }

/** The compiled validators of the contract's bodies, once the text that is searched for has a format. */
async function withSearchTextOf(format: string): Promise<string> {
  const document = documentOf(openapi)
  document.components.schemas['TaskFilter'] = {
    type: 'object',
    properties: { searchText: { type: 'string', format } },
  }
  const files = await emitValidators(document)
  return files.find(({ name }) => name === 'body-validators.js')?.text ?? ''
}

/** Whether a module of validators takes a text to search for. */
async function accepts(code: string, searchText: string): Promise<boolean> {
  const module: typeof validators = await import(`data:text/javascript,${encodeURIComponent(code)}`)
  return module.bodyValidators.getTasks.request({ searchText })
}

test.for([
  // One that is a function in ajv-formats, and one that is a pattern.
  ['uri', 'https://host.example/tasks', 'host.example'],
  ['uuid', '2f1c6f6e-3b5c-4a8e-9f0d-6a7b8c9d0e1f', '2f1c6f6e'],
  ['date-time', '2026-03-01T09:30:00Z', '2026-02-30T09:30:00Z'],
] as const)('a schema that names %s has it checked', async ([format, good, bad]) => {
  const code = await withSearchTextOf(format)
  expect([await accepts(code, good), await accepts(code, bad)]).toEqual([true, false])
})

test('of the formats that no schema names nothing is held', async () => {
  const ofOtherFormats = /\b(?:NOT_URI_FRAGMENT|compareIsoTime|json-pointer|ipv6|BYTE)\b/g
  const asSpecified = await readFile(join(generatedFolder, 'body-validators.js'), 'utf8')
  expect(asSpecified.match(ofOtherFormats)).toBeNull()
  const withUri = await withSearchTextOf('uri')
  expect(new Set(withUri.match(ofOtherFormats))).toEqual(new Set(['NOT_URI_FRAGMENT']))
})

test('a format that nobody knows ends the generation', async () => {
  await expect(withSearchTextOf('telephone')).rejects.toThrow(/^unknown format "telephone"/)
})
