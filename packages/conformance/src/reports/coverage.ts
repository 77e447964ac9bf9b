import { operations, type OperationId } from '@case-management/contract'
import type { CheckResult } from '../check/check-result.ts'
import type { Exchange } from '../check/exchange.ts'
import { parseBody } from '../check/answer.ts'
import { bodyConstraints } from '../phases/properties/constraints.ts'
import { contractOperation } from '../projection/contract-document.ts'
import { exampleCases, operationIds } from '../projection/example-cases.ts'
import { isObject } from '../projection/json.ts'
import { requestSchemaPointer } from '../projection/request-schema.ts'
import { propertiesOf, schemaNode } from '../projection/schema-node.ts'

/** How much of one part of the contract a run touched. */
export interface CoverageRow {
  name: string
  covered: number
  total: number
  /** What was not touched. */
  missing: string[]
}

/** How much of the contract a run touched. */
export interface Coverage {
  rows: CoverageRow[]
  /** Covered of all, in percent, rounded down. */
  percent: number
}

/** Counts, for each operation, which statuses were answered, and which parameters, body keys, constraints and examples were tried. */
export function coverageOf(checks: readonly CheckResult[], exchanges: readonly Exchange[]): Coverage {
  const tried = new Set(checks.filter(({ outcome }) => outcome !== 'skipped').map(({ id }) => id))
  const rows = operationIds().flatMap((operation) => rowsOf(operation, tried, exchanges))
  const sum = (key: 'covered' | 'total') => rows.reduce((total, each) => total + each[key], 0)
  return { rows, percent: Math.floor((100 * sum('covered')) / Math.max(1, sum('total'))) }
}

function rowsOf(
  operation: OperationId,
  tried: ReadonlySet<string>,
  exchanges: readonly Exchange[],
): CoverageRow[] {
  const path = new RegExp(`${operations[operation].path.replaceAll(/\{\w+\}/g, '[^/]+')}$`)
  const own = exchanges.filter(({ request }) => path.test(request.url))
  const answered = new Set(own.map(({ response }) => String(response?.status)))
  const headers = new Set(
    own.flatMap(({ request }) => Object.keys(request.headers).map((name) => name.toLowerCase())),
  )
  const keys = new Set(own.flatMap(({ request }) => keysOf(request.body)))
  const { parameters } = contractOperation(operation)
  return [
    row(`${operation}: statuses`, Object.keys(operations[operation].responses), (status) =>
      answered.has(status),
    ),
    row(
      `${operation}: parameters`,
      parameters.map(({ name }) => name),
      (name) => headers.has(name.toLowerCase()) || (own.length > 0 && isInPath(operation, name)),
    ),
    row(
      `${operation}: body keys`,
      propertiesOf(schemaNode(requestSchemaPointer(operation))).map(([name]) => name),
      (name) => keys.has(name),
    ),
    row(
      `${operation}: constraints`,
      bodyConstraints(operation).map(({ path: place, keyword }) => [...place, keyword].join('/')),
      (constraint) => tried.has(`properties/${operation}/refuses/${constraint}`),
    ),
    row(
      `${operation}: examples`,
      exampleCases()
        .filter((example) => example.operation === operation)
        .map(({ status, example }) => `${status}/${example}`),
      (example) => tried.has(`examples/${operation}/${example}`),
    ),
  ]
}

function row(name: string, all: readonly string[], isCovered: (item: string) => boolean): CoverageRow {
  const missing = all.filter((item) => !isCovered(item))
  return { name, covered: all.length - missing.length, total: all.length, missing }
}

function keysOf(text: string): string[] {
  if (text.length > 100_000) return []
  const body = parseBody(text)
  return isObject(body) ? Object.keys(body) : []
}

function isInPath(operation: OperationId, name: string): boolean {
  return operations[operation].pathParameters.some((parameter) => parameter === name)
}
