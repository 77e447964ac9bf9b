// What 1.1.0 writes in another way, it allows as 1.0.0 did, and refuses in the same words.
import addFormats from 'ajv-formats'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { violationMessages } from '@case-management/contract/validators'
import released from '@case-management/spec/releases/1.0.0.json' with { type: 'json' }
import { schemaDocument } from '../scripts/emit/schemas.ts'
import { instanceOf } from './support/instances.ts'
import { Random } from './support/random.ts'
import { documentOf, validatorsOf } from './support/verdicts.ts'
import openapi from '../src/generated/openapi.json' with { type: 'json' }

const before = documentOf(released)
const now = documentOf(openapi)
const instances = 500

describe('an instance of a schema of 1.0.0', () => {
  const [verdictsBefore, verdictsNow] = [validatorsOf(before), validatorsOf(now)]

  test.for(Object.keys(before.components.schemas))('%s is valid now when it was', (name) => {
    const random = new Random(1)
    const [was, is] = [verdictsBefore.get(name), verdictsNow.get(name)]
    const verdicts = { valid: 0, invalid: 0 }
    for (let index = 0; index < instances; index += 1) {
      const source = index % 2 === 0 ? before : now
      const { schemas } = source.components
      const value = instanceOf(schemas[name] ?? {}, schemas, random, index % 5 === 0 ? 0 : 0.04)
      const verdict = was?.(value)
      verdicts[verdict ? 'valid' : 'invalid'] += 1
      // null was inside these two, and stands beside them now.
      if (value === null && ['PriorityInput', 'AssigneeInput'].includes(name)) continue
      expect({ value, valid: is?.(value) }).toEqual({ value, valid: verdict })
    }
    expect(verdicts.valid).toBeGreaterThan(instances / 100)
    expect(verdicts.invalid).toBeGreaterThan(instances / 100)
  })
})

describe('a body that is refused', () => {
  test.for([
    ['getTasks', 'TaskFilter'],
    ['updateTask', 'TaskUpdate'],
  ] as const)('by %s is refused in the same words', ([operation, component]) => {
    const [textsBefore, textsNow] = [before, now].map((document) =>
      refusalsOf(document, `${operation}.requestBody`),
    )
    const random = new Random(2)
    const { schemas } = before.components
    let refused = 0
    for (let index = 0; index < instances; index += 1) {
      const value = instanceOf(schemas[component] ?? {}, schemas, random, 0.1)
      const texts = textsBefore?.(value) ?? []
      refused += Number(texts.length > 0)
      expect({ value, texts: textsNow?.(value) }).toEqual({ value, texts })
    }
    expect(refused).toBeGreaterThan(instances / 2)
  })
})

/** What is said of a value, by the validator that the contract's generator would compile. */
function refusalsOf(document: typeof now, definition: string): (value: unknown) => string[] {
  const { schemas } = schemaDocument(document)
  const ajv = new Ajv2020({ strict: false, allErrors: true, inlineRefs: false })
  addFormats.default(ajv)
  ajv.addSchema(schemas)
  const validate = ajv.compile({ $ref: `${schemas.$id}#/$defs/${definition}` })
  return (value) => {
    validate(value)
    return violationMessages(validate.errors ?? [], '').toSorted()
  }
}
