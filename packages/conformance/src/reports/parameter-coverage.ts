import { operations, type OperationId } from '@case-management/contract'
import { bodyConstraints } from '../phases/properties/constraints.ts'
import { contractOperation, type ContractParameter } from '../projection/contract-document.ts'
import { exampleCases, exampleRequest } from '../projection/example-cases.ts'
import { isObject } from '../projection/json.ts'
import { requestSchemaPointer } from '../projection/request-schema.ts'
import { propertiesOf, schemaNode } from '../projection/schema-node.ts'
import type { Count, OperationTraffic } from './traffic.ts'
import type { Tried } from './tried.ts'

/** A parameter, or a key of the body, in the cross table of its operation. */
export interface ParameterCoverage {
  /** Its name; {@link wholeBody} for what the schema says of the body as a whole. */
  name: string
  in: 'path' | 'header' | 'body'
  /** Number of requests that carried it. */
  requests: number
  /** Of these, the number answered with each documented status. */
  answers: Record<string, number>
  /** What the schema asks of it, each tried by a value that breaks it alone. */
  constraints: Tried[]
  /** The request examples that carry it. */
  examples: Tried[]
}

/** Name under which the body as a whole is counted. */
const wholeBody = '(body)'

/** Keywords of a path or header parameter that a text can break; any text is a string. */
const breakable = ['minLength', 'maxLength', 'pattern', 'enum', 'minimum', 'maximum', 'multipleOf', 'const']

/** The rows of the cross table: path, headers, the body and its keys. */
export function parameterCoverage(
  operation: OperationId,
  tried: ReadonlySet<string>,
  sent: OperationTraffic,
): ParameterCoverage[] {
  const requests = exampleCases().filter((each) => each.operation === operation && each.status === '200')
  const row = (
    name: string,
    place: ParameterCoverage['in'],
    own: Count | undefined,
    constraints: Tried[],
    isIn: (body: object) => boolean,
  ): ParameterCoverage => {
    return {
      name,
      in: place,
      requests: own?.requests ?? 0,
      answers: Object.fromEntries(
        Object.keys(operations[operation].responses).map((status) => [status, own?.answers.get(status) ?? 0]),
      ),
      constraints,
      examples: requests.flatMap(({ status, example, request }) => {
        const body = exampleRequest(operation, request)
        const id = `examples/${operation}/${status}/${example}`
        return isObject(body) && isIn(body) ? [{ name: example, tried: tried.has(id) }] : []
      }),
    }
  }
  const inBody = bodyConstraints(operation).map(({ path, keyword }) => ({
    key: path[0] ?? wholeBody,
    name: [...path.slice(1), keyword].join('/'),
    tried: tried.has(`properties/${operation}/refuses/${[...path, keyword].join('/')}`),
  }))
  const constraintsOf = (key: string) =>
    inBody.filter((each) => each.key === key).map((each) => ({ name: each.name, tried: each.tried }))
  return [
    ...contractOperation(operation).parameters.map((parameter) => {
      const inPath = parameter.in === 'path'
      const own = inPath ? sent.all : sent.headers.get(parameter.name.toLowerCase())
      const constraints = parameterConstraints(parameter).map((name) => ({
        name,
        tried:
          name === 'required'
            ? sent.all.requests > (own?.requests ?? 0)
            : tried.has(`properties/${operation}/refuses-parameter/${parameter.name}/${name}`),
      }))
      return row(parameter.name, inPath ? 'path' : 'header', own, constraints, always)
    }),
    row(wholeBody, 'body', sent.all, constraintsOf(wholeBody), always),
    ...propertiesOf(schemaNode(requestSchemaPointer(operation))).map(([key]) =>
      row(key, 'body', sent.keys.get(key), constraintsOf(key), (body) => Object.hasOwn(body, key)),
    ),
  ]
}

const always = () => true

/** What a path or header parameter can break. A path without one of its parameters is another path. */
function parameterConstraints({ in: place, required, schema }: ContractParameter): string[] {
  const keywords = isObject(schema) ? schema : {}
  return [
    ...(required && place === 'header' ? ['required'] : []),
    ...(keywords['type'] === undefined || keywords['type'] === 'string' ? [] : ['type']),
    ...breakable.filter((keyword) => keywords[keyword] !== undefined),
  ]
}
