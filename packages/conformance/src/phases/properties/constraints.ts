import type { OperationId } from '@case-management/contract'
import type { CompiledValidator } from '@case-management/contract'
import { bodyValidators } from '@case-management/contract/validators'
import type { Json } from '../../projection/json.ts'
import { itemsOf, propertiesOf, schemaNode, typesOf, type SchemaNode } from '../../projection/schema-node.ts'
import { brokenValues } from './broken-values.ts'
import { requiredPart } from './sample.ts'
import { seedOf } from '../../check/for-all.ts'
import { requestSchemaPointer } from '../../projection/request-schema.ts'

/** A keyword of a request body that a value can break, with bodies that break it and nothing else. */
export interface Constraint {
  operation: OperationId
  /** Where in the body: names of keys, `0` for the items of a list. */
  path: readonly string[]
  keyword: string
  /** Pointer to the element with evidence. */
  pointer: string
  bodies: Json[]
}

/** Every constraint of a request body that can be broken alone. */
export function bodyConstraints(operation: OperationId): Constraint[] {
  const root = schemaNode(requestSchemaPointer(operation))
  const validate: CompiledValidator<unknown> = bodyValidators[operation].request
  const constraints = constraintsOf(operation, root, [], (value) => value)
  for (const constraint of constraints)
    constraint.bodies = constraint.bodies.filter((body) => !validate(body))
  return constraints.filter(({ bodies }) => bodies.length > 0)
}

/** Of the values inside a key only so many are tried: all of them come over the keys taken together. */
const mostInside = 2

function someOf(values: Json[], turn: number): Json[] {
  const most = Math.min(mostInside, values.length)
  return Array.from({ length: most }, (_, index) => values[(Math.abs(turn) + index) % values.length] ?? null)
}

function constraintsOf(
  operation: OperationId,
  node: SchemaNode,
  path: readonly string[],
  wrap: (value: Json) => Json,
): Constraint[] {
  const own = brokenValues(node).map(({ keyword, values }) => ({
    operation,
    path,
    keyword,
    pointer: node.pointer,
    bodies: (path.length > 1 ? someOf(values, seedOf(0, path.join())) : values).map(wrap),
  }))
  const inner = typesOf(node).includes('object')
    ? propertiesOf(node).flatMap(([name, property]) =>
        constraintsOf(operation, property, [...path, name], (value) =>
          wrap({ ...requiredPart(node), [name]: value }),
        ),
      )
    : []
  const items = itemsOf(node)
  const deeper = items ? constraintsOf(operation, items, [...path, '0'], (value) => wrap([value])) : []
  return own.concat(inner, deeper)
}
