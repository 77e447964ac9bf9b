import { security } from '@case-management/contract'
import type { Check } from '../../check/check.ts'
import { createSession } from '../../check/check-session.ts'
import { EndCheck, SkipCheck } from '../../check/signals.ts'
import { scratchTask } from '../../laws/scratch-task.ts'
import { basedOn } from '../../check/basis.ts'
import type { CheckResult } from '../../check/check-result.ts'
import { outcomeOf } from '../../check/outcome-of.ts'
import { tellable, type Exchange } from '../../check/exchange.ts'
import { headerViolations } from '../../check/inspect-headers.ts'
import type { Law } from '../../dialect/law.ts'
import { isFailure, type Violation } from '../../check/violation.ts'
import { tokenOf } from '../../host/credentials.ts'
import type { ErrorExample } from './error-arrangements.ts'
import type { RunContext } from '../../check/run-context.ts'
import type { Target } from '../../host/target.ts'
import { startForwarder } from '../../host/forwarder.ts'
import { responseSchema } from '../../projection/contract-document.ts'
import { toDraft07 } from '../../projection/draft-07.ts'
import { caseName, dreddDocument } from '../../projection/dredd-document.ts'
import { exampleCases, exampleId, type ExampleCase } from '../../projection/example-cases.ts'
import { responsePointer } from '../../projection/response-pointer.ts'
import { arrange } from './arrange.ts'
import { exampleCheck } from './example-check.ts'
import type { DreddResult, DreddTransaction } from './dredd-messages.ts'
import { caseHeader, exampleHandler, type Seen } from './example-handler.ts'
import { judgeExample, type JudgedExample } from './judge-example.ts'
import { runDredd } from './run-dredd.ts'

/**
 * Sends every named example of the contract through Dredd and checks each answer against its full schema.
 *
 * @param wanted - tells by its id whether an example is run.
 * @param onResult - called with each result as it comes.
 * @throws Error when not every example of the contract became a transaction.
 */
export async function runExamples(
  context: RunContext,
  wanted: (id: string) => boolean,
  onResult: (result: CheckResult) => void,
): Promise<void> {
  const cases = new Map(
    exampleCases()
      .filter((exampleCase) => wanted(exampleId(exampleCase)))
      .map((exampleCase) => [caseName(exampleCase), exampleCase]),
  )
  if (cases.size === 0) return
  const target = await withTask(context)
  const token = await context.token()
  const unscoped = target.unscopedApp && (await tokenOf(target.unscopedApp))
  const transactions = [...cases.values()].map((exampleCase) =>
    exampleCase.example === ('wrong-scope' satisfies ErrorExample) && unscoped !== undefined
      ? transactionOf(
          exampleCase,
          { ...target, errorHeader: { name: security.header, value: unscoped } },
          token,
        )
      : transactionOf(exampleCase, target, token),
  )
  const seen = new Map<string, Seen>()
  const forwarder = await startForwarder(context, exampleHandler(context, cases, token, seen))
  try {
    await runDredd(
      {
        endpoint: forwarder.url,
        transactions: transactions.map((transaction) =>
          context.rateLimited === undefined ? transaction : { ...transaction, skip: context.rateLimited },
        ),
      },
      (result) => {
        const exampleCase = cases.get(result.name)
        if (!exampleCase)
          throw new Error(`Dredd reported ${result.name}, which is no example of the contract.`)
        // What could not be sent was not answered, which Dredd takes for a failure.
        if (!context.signal?.aborted)
          onResult(checkResult(exampleCase, result, seen.get(result.name), context))
      },
      { signal: context.signal, quietLimit: startLimit + context.requestLimit },
    )
  } finally {
    await forwarder.close()
  }
}

/** How long Dredd may take to read the contract, in milliseconds. */
const startLimit = 60_000

/** The target with the one task that examples may write to: its state is kept, so that it is put back. None without it. */
async function withTask(context: RunContext): Promise<Target> {
  const { target } = context
  const untouched = { ...target, taskIds: [] }
  if (target.profile === 'mock' || !target.writable) return untouched
  const session = createSession(context, anyUpdate)
  const task = await scratchTask(session).catch((error: unknown) => {
    if (error instanceof SkipCheck || error instanceof EndCheck) return undefined
    throw error
  })
  if (!task) return untouched
  return { ...target, taskIds: [task._id] }
}

/** Stands for all examples that write. */
const anyUpdate: Check = {
  id: 'examples/updateTask',
  phase: 'examples',
  operation: 'updateTask',
  name: 'the examples of updateTask',
  basis: basedOn(responsePointer('updateTask', '200')),
  needs: [],
  run: async () => undefined,
}

function transactionOf(exampleCase: ExampleCase, target: Target, token: string): DreddTransaction {
  const { operation, status } = exampleCase
  const { skip, parameters, headers, method, body } = arrange(exampleCase, target)
  return {
    name: caseName(exampleCase),
    document: dreddDocument(exampleCase, parameters),
    bodySchema: toDraft07(responseSchema(operation, status)),
    headers: { [security.header]: token, ...headers, [caseHeader]: caseName(exampleCase) },
    ...(method !== undefined && { method }),
    ...(body !== undefined && { body }),
    ...(skip !== undefined && { skip }),
  }
}

function checkResult(
  exampleCase: ExampleCase,
  result: DreddResult,
  seen: Seen = {},
  context: RunContext,
): CheckResult {
  const { mask, strict } = context
  const { exchange } = seen
  const check = exampleCheck(exampleCase)
  const { violations, skip } = judged(exampleCase, result, seen, context)
  const [first] = violations
  return {
    ...check,
    basis: (violations.find(isFailure) ?? first ?? check).basis,
    outcome: outcomeOf(violations, skip, strict),
    messages: (skip === undefined ? violations.map(({ message }) => message) : [skip]).map(mask),
    exchanges: exchange ? [tellable(exchange, mask)] : [],
    duration: exchange?.duration ?? 0,
  }
}

/** What does not hold of the answer to an example. Dredd judges by the contract alone, so that another law judges for itself. */
function judged(
  exampleCase: ExampleCase,
  result: DreddResult,
  { exchange, skip }: Seen,
  context: RunContext,
): JudgedExample {
  const { basis } = exampleCheck(exampleCase)
  if (skip !== undefined) return { violations: [], skip }
  if (result.outcome === 'skipped') return { violations: [], skip: result.messages.join('; ') }
  const problem = exchange?.problem
  if (problem !== undefined) return { violations: [{ message: `no answer came: ${problem}`, basis }] }
  if (exchange && context.law.origin !== 'contract')
    return judgeExample(context, exampleCheck(exampleCase), exampleCase, exchange)
  return {
    violations:
      result.outcome === 'failed'
        ? result.messages.map((message) => ({ message, basis }))
        : // Dredd compares no more of a header than its presence.
          headersOf(exchange, exampleCase, context.law),
  }
}

/** What does not hold of the headers of an answer with the status that was asked for. */
function headersOf(
  exchange: Exchange | undefined,
  { operation, status }: ExampleCase,
  law: Law,
): Violation[] {
  const { response } = exchange ?? {}
  if (response?.status !== Number(status)) return []
  return headerViolations({ operation, status: response.status, headers: response.headers }, law)
}
