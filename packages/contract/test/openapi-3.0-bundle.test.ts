import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { everySchema } from '../scripts/every-schema.ts'
import { openapi30Bundle, translations } from '../scripts/openapi-3.0-bundle.ts'
import { generatedFolder } from '../scripts/paths.ts'
import olderJson from '../src/generated/openapi.3.0.json' with { type: 'json' }
import derivedJson from '../src/generated/openapi.generators.json' with { type: 'json' }
import openapi from '../src/generated/openapi.json' with { type: 'json' }
import { instanceOf } from './support/instances.ts'
import { Random } from './support/random.ts'
import { documentOf, validatorsOf } from './support/verdicts.ts'

const run = promisify(execFile)
const source = documentOf(openapi)
const older = documentOf(olderJson)
const names = Object.keys(source.components.schemas)

describe('by OpenAPI 3.0', () => {
  const [verdicts, olderVerdicts] = [validatorsOf(source), validatorsOf(older)]

  test.for(names)('%s allows what it allows by the contract, and nothing else', (name) => {
    const random = new Random(5)
    const { schemas } = source.components
    const counts = { valid: 0, invalid: 0 }
    for (let index = 0; index < 400; index += 1) {
      const value = instanceOf(schemas[name] ?? {}, schemas, random, index % 5 === 0 ? 0 : 0.04)
      const valid = verdicts.get(name)?.(value) ?? false
      counts[valid ? 'valid' : 'invalid'] += 1
      expect({ value, valid: olderVerdicts.get(name)?.(value) }).toEqual({ value, valid })
    }
    expect(Math.min(counts.valid, counts.invalid)).toBeGreaterThan(1)
  })

  test.for(['priority', 'currAssignee', 'dueDate', 'desc', 'language', 'ETA'])(
    'null clears %s in an update',
    (key) => {
      expect(olderVerdicts.get('TaskUpdate')?.({ [key]: null })).toBe(true)
    },
  )
})

test('it is valid OpenAPI 3.0, examples included', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'openapi-3.0-'))
  const config = join(folder, 'redocly.yaml')
  await writeFile(
    config,
    `rules: { ${['struct', 'no-unresolved-refs', 'nullable-type-sibling', 'no-invalid-schema-examples', 'no-invalid-media-type-examples'].map((rule) => `${rule}: error`).join(', ')} }`,
  )
  const redocly = join(import.meta.dirname, '../node_modules/.bin/redocly')
  try {
    const { stderr } = await run(
      redocly,
      ['lint', join(generatedFolder, 'openapi.3.0.json'), '--config', config],
      { env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' } },
    )
    expect(stderr).toContain('Your API description is valid')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})

test('nothing stands beside a reference, where 3.0 would ignore it', () => {
  const beside: string[] = []
  everySchema(older.components.schemas, ({ $ref, ...others }) => {
    if ($ref !== undefined) beside.push(...Object.keys(others))
  })
  expect(beside).toEqual([])
})

test('`nullable` stands beside a type, without which it would mean nothing', () => {
  const types = new Set<string>()
  everySchema(older.components.schemas, ({ nullable, type }) => {
    if (nullable !== undefined) types.add(typeof type)
  })
  expect([...types]).toEqual(['string'])
})

test('only the schemas of which its losses speak have no use', () => {
  const text = JSON.stringify(older)
  const unused = names.filter((name) => !text.includes(`"#/components/schemas/${name}"`))
  const spoken = older.info['x-losses']
  expect(unused).not.toEqual([])
  for (const name of unused) expect(JSON.stringify(spoken)).toContain(`\`${name}\``)
  expect(spoken).toEqual(translations.flatMap(({ loss }) => loss ?? []))
})

test('but for schemas and info it is the bundle for generators to the letter', () => {
  const { openapi: version, info: _, components, ...others } = olderJson
  const { openapi: __, info: ___, components: derivedComponents, ...derivedOthers } = derivedJson
  expect(version).toBe('3.0.3')
  expect(others).toEqual(derivedOthers)
  expect({ ...components, schemas: null }).toEqual({ ...derivedComponents, schemas: null })
})

test('keys that have the name of a keyword, such as `required`, are translated like any other', () => {
  const { properties } = older.components.schemas['Field'] ?? {}
  expect(properties).toMatchObject({ required: { example: true } })
})

test('a list of several types is refused, because 3.0 cannot say it', () => {
  const schemas = { ...source.components.schemas, Both: { type: ['string', 'number'] } }
  expect(() => openapi30Bundle({ ...source, components: { ...source.components, schemas } })).toThrow(
    '["string","number"]',
  )
})
