import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { OpenApiDocument } from '../scripts/openapi-document.ts'
import { generatedFolder } from '../scripts/paths.ts'

it('every example of a header fits the header, which the linter does not look at', async () => {
  const document: OpenApiDocument = JSON.parse(await readFile(join(generatedFolder, 'openapi.json'), 'utf8'))
  const ajv = new Ajv2020({ strict: false })
  addFormats.default(ajv)
  const headers = Object.entries(document.components.headers ?? {})
  expect(headers.length).toBeGreaterThan(0)
  for (const [name, { schema, example, examples }] of headers) {
    const named = Object.values(examples ?? {}).map(({ value }) => value)
    const shown = example === undefined ? named : [example, ...named]
    expect([name, shown.length]).not.toEqual([name, 0])
    for (const value of shown) expect([name, value, ajv.validate(schema, value)]).toEqual([name, value, true])
  }
})
