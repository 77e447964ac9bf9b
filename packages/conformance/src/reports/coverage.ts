import { operations, type OperationId } from '@case-management/contract'
import type { CheckResult } from '../check/check-result.ts'
import { exampleCases, operationIds } from '../projection/example-cases.ts'
import { parameterCoverage, type ParameterCoverage } from './parameter-coverage.ts'
import type { OperationTraffic, Traffic } from './traffic.ts'
import type { Tried } from './tried.ts'

/** How much of one part of the contract a run touched. */
export interface CoverageRow {
  name: string
  covered: number
  total: number
  /** What was not touched. */
  missing: string[]
}

/** A documented status of an operation. */
export interface StatusCoverage {
  status: string
  /** Number of answers with it. */
  answers: number
  /** The examples that should be answered so. */
  examples: Tried[]
}

/** The cross table of one operation: statuses across, parameters and body keys down. */
export interface OperationCoverage {
  operation: OperationId
  /** Number of requests sent to it, whatever their method. */
  requests: number
  statuses: StatusCoverage[]
  parameters: ParameterCoverage[]
}

/** How much of the contract a run touched. */
export interface Coverage {
  /** Covered of all that the rows count, in percent, rounded down. */
  percent: number
  rows: CoverageRow[]
  operations: OperationCoverage[]
}

/**
 * Counts, for each operation, which statuses were answered, and which parameters, body keys, constraints and examples
 * were tried. A check that failed has tried; one that was skipped has not.
 */
export function coverageOf(checks: readonly CheckResult[], traffic: Traffic): Coverage {
  const tried = new Set(checks.filter(({ outcome }) => outcome !== 'skipped').map(({ id }) => id))
  const found = operationIds().map((operation) => operationCoverage(operation, tried, traffic.to(operation)))
  const rows = found.flatMap(rowsOf)
  const sum = (key: 'covered' | 'total') => rows.reduce((total, each) => total + each[key], 0)
  return { percent: Math.floor((100 * sum('covered')) / Math.max(1, sum('total'))), rows, operations: found }
}

function operationCoverage(
  operation: OperationId,
  tried: ReadonlySet<string>,
  sent: OperationTraffic,
): OperationCoverage {
  const cases = exampleCases().filter((example) => example.operation === operation)
  return {
    operation,
    requests: sent.all.requests,
    statuses: Object.keys(operations[operation].responses).map((status) => ({
      status,
      answers: sent.all.answers.get(status) ?? 0,
      examples: cases
        .filter((example) => example.status === status)
        .map(({ example }) => ({
          name: example,
          tried: tried.has(`examples/${operation}/${status}/${example}`),
        })),
    })),
    parameters: parameterCoverage(operation, tried, sent),
  }
}

function rowsOf({ operation, statuses, parameters }: OperationCoverage): CoverageRow[] {
  const [body, outside] = [
    parameters.filter((each) => each.in === 'body'),
    parameters.filter((each) => each.in !== 'body'),
  ]
  return [
    row(
      `${operation}: statuses`,
      statuses.map(({ status, answers }) => ({ name: status, tried: answers > 0 })),
    ),
    row(`${operation}: parameters`, carried(outside)),
    row(`${operation}: parameter constraints`, constraintsOf(outside)),
    row(`${operation}: body keys`, carried(body)),
    row(`${operation}: body constraints`, constraintsOf(body)),
    row(
      `${operation}: examples`,
      statuses.flatMap(({ status, examples }) =>
        examples.map((example) => ({ name: `${status}/${example.name}`, tried: example.tried })),
      ),
    ),
  ]
}

function constraintsOf(own: readonly ParameterCoverage[]): Tried[] {
  return own.flatMap(({ name, constraints }) =>
    constraints.map((constraint) => ({ name: `${name}: ${constraint.name}`, tried: constraint.tried })),
  )
}

function carried(own: readonly ParameterCoverage[]): Tried[] {
  return own.map(({ name, requests }) => ({ name, tried: requests > 0 }))
}

function row(name: string, all: readonly Tried[]): CoverageRow {
  const missing = all.filter(({ tried }) => !tried).map((each) => each.name)
  return { name, covered: all.length - missing.length, total: all.length, missing }
}
