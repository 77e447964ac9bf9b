import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { arbitraryOf } from '../src/phases/properties/arbitrary-of.ts'
import { operationIds } from '../src/projection/example-cases.ts'
import { requestSchemaPointer } from '../src/projection/request-schema.ts'
import { schemaNode } from '../src/projection/schema-node.ts'

it.each(operationIds())('draws bodies of %s as JSON gives them back, to the letter', (operation) => {
  const bodies = arbitraryOf(schemaNode(requestSchemaPointer(operation)))
  const drawn = fc.sample(bodies, { seed: 1, numRuns: 300 })
  const received: unknown = JSON.parse(JSON.stringify(drawn))
  // Strict: JSON makes no object without a prototype, which is unlike each that it does make.
  expect(drawn).toStrictEqual(received)
})
