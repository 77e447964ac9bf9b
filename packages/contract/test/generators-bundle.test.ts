import { describe, expect, test } from 'vitest'
import { generatorsBundle, rewrites } from '../scripts/generators-bundle.ts'
import { asJson, isObject, type Json, type Schema } from '../scripts/openapi-document.ts'
import derivedJson from '../src/generated/openapi.generators.json' with { type: 'json' }
import openapi from '../src/generated/openapi.json' with { type: 'json' }
import { instanceOf } from './support/instances.ts'
import { Random } from './support/random.ts'
import { documentOf, validatorsOf } from './support/verdicts.ts'

const source = documentOf(openapi)
const derived = documentOf(derivedJson)
const names = Object.keys(source.components.schemas)
/** Of each schema, so that all of them are tried with more than 20,000. */
const instances = Math.ceil(20_500 / names.length)

describe('by the bundle for generators', () => {
  const [verdicts, derivedVerdicts] = [validatorsOf(source), validatorsOf(derived)]

  test.for(names)('%s allows what it allows by the contract, and nothing else', (name) => {
    const random = new Random(3)
    const { schemas } = source.components
    const counts = { valid: 0, invalid: 0 }
    for (let index = 0; index < instances; index += 1) {
      const value = instanceOf(schemas[name] ?? {}, schemas, random, index % 5 === 0 ? 0 : 0.04)
      const valid = verdicts.get(name)?.(value) ?? false
      counts[valid ? 'valid' : 'invalid'] += 1
      expect({ value, valid: derivedVerdicts.get(name)?.(value) }).toEqual({ value, valid })
    }
    expect(Math.min(counts.valid, counts.invalid)).toBeGreaterThan(instances / 100)
  })
})

test('the bundle for generators is the contract to the letter once its double negations are taken back', () => {
  const { info, components, ...others } = derived
  const { Task, ...schemas } = components.schemas
  const { additionalProperties, ...record } = Task ?? {}
  expect(additionalProperties).toBe(true)
  const taken = {
    ...others,
    info: source.info,
    components: { ...components, schemas: { ...schemas, Task: record } },
  }
  expect(withoutDoubleNegations(asJson(taken))).toEqual(asJson(source))
  expect(info.version).toBe(source.info.version)
})

test.for(rewrites)('it needs the rewrite of $what', ({ apply }) => {
  const schemas = structuredClone(source.components.schemas)
  apply(schemas)
  expect(schemas).not.toEqual(source.components.schemas)
})

test('it holds no union of several scalar types and no condition, which generators stumble over', () => {
  const found: string[] = []
  walk(asJson(derived), (node) => {
    if ('if' in node || 'then' in node) found.push('a condition')
    const { anyOf, type } = node
    if (
      Array.isArray(anyOf) &&
      anyOf.filter((branch) => isObject(branch) && branch['type'] !== 'null').length > 1
    )
      found.push('a union')
    if (Array.isArray(type) && type.filter((each) => each !== 'null').length > 1)
      found.push('a list of types')
  })
  expect(found).toEqual([])
})

test('its info names each rewrite with its reason, and the generators that need it', () => {
  expect(derived.info['x-rewrites']).toEqual(
    rewrites.map(({ what, reason, neededBy }) => ({ what, reason, neededBy })),
  )
})

test('a contract without a schema that is rewritten is refused by its name', () => {
  const { Task: _, ...schemas } = source.components.schemas
  expect(() => generatorsBundle({ ...source, components: { ...source.components, schemas } })).toThrow('Task')
})

/** Every node that is no part of a double negation. */
function walk(node: Json, visit: (node: Schema) => void): void {
  if (Array.isArray(node)) for (const item of node) walk(item, visit)
  if (!isObject(node)) return
  visit(node)
  for (const [key, value] of Object.entries(node)) if (key !== 'not') walk(value, visit)
}

function withoutDoubleNegations(node: Json): Json {
  if (Array.isArray(node)) return node.map(withoutDoubleNegations)
  if (!isObject(node)) return node
  const { not, ...others } = node
  const hidden = isObject(not) && isObject(not['not']) ? not['not'] : {}
  return Object.fromEntries(
    Object.entries({ ...others, ...hidden }).map(([key, value]) => [key, withoutDoubleNegations(value)]),
  )
}
