import { operations } from '@case-management/contract'
import { isLoopback } from '@case-management/contract/http'
import { isWrite } from '../../host/is-write.ts'
import { onlyOnLoopback } from '../../host/methods-that-change.ts'
import type { Target } from '../../host/target.ts'
import type { ExampleCase } from '../../projection/example-cases.ts'
import type { Arrangement } from './arrangement.ts'
import { errorArrangements, type ErrorExample } from './error-arrangements.ts'

/** An arrangement with the parameters that every request has. */
export type CompleteArrangement = Arrangement & { parameters: Record<string, string> }

/** How this host is brought to give the answer of an example. */
export function arrange(exampleCase: ExampleCase, target: Target): CompleteArrangement {
  const arrangement = forbidden(exampleCase, target) ?? arrangementFor(exampleCase, target)
  const [taskId] = target.taskIds
  return {
    ...arrangement,
    parameters: {
      accountId: target.accountId,
      streamId: target.streamId,
      iId: target.streamId,
      ...(taskId !== undefined && { taskId }),
      ...arrangement.parameters,
    },
  }
}

/** Why an example cannot be made with what was given; a run that may write finds a task for it. */
export function whyNoExample(exampleCase: ExampleCase, target: Target): string | undefined {
  const { writable, taskIds, unscopedApp } = target
  const isByAnotherToken =
    exampleCase.example === ('wrong-scope' satisfies ErrorExample) && unscopedApp !== undefined
  const task = writable && taskIds.length === 0 ? [anyTask] : taskIds
  const { skip } = arrange(exampleCase, { ...target, taskIds: task })
  return isByAnotherToken ? forbidden(exampleCase, { ...target, taskIds: task })?.skip : skip
}

/** Stands for a task that is not chosen yet. */
const anyTask = 'ti-any'

/** Why an example may not be sent. One that should be refused counts too: a host may be wrong and take it. */
function forbidden({ operation, example }: ExampleCase, target: Target): Arrangement | undefined {
  const { profile, writable, taskIds } = target
  if (isWrite(operation) && !writable) {
    return { skip: 'writes to a task; allow it with --allow-writes and --task-id' }
  }
  if (isWrite(operation) && profile !== 'mock' && taskIds.length === 0) {
    return { skip: 'needs a task in the stream that may be written to; name one with --task-id' }
  }
  if (example === ('method-not-allowed' satisfies ErrorExample) && !isLoopback(target.url)) {
    return { skip: onlyOnLoopback }
  }
  return undefined
}

function arrangementFor(exampleCase: ExampleCase, target: Target): Arrangement {
  return target.profile === 'mock' ? preferring(exampleCase) : provoking(exampleCase, target)
}

/** A mock answers with what it is asked for. */
function preferring({ status, example }: ExampleCase): Arrangement {
  return { headers: { Prefer: `code=${status}, example=${example}` } }
}

/** Any other host has to be given a reason. */
function provoking({ operation, status, example }: ExampleCase, target: Target): Arrangement {
  const { pathParameters } = operations[operation]
  const arrangement = status === '200' ? {} : onDemand(arrangementOf(example), status, example, target)
  const foreign = Object.keys(arrangement.parameters ?? {}).find((name) => isPathParameterOfAnother(name))
  if (foreign !== undefined && !target.errorHeader)
    return { skip: `${operation} has no parameter ${foreign}` }
  return foreign === undefined ? arrangement : onDemand({ skip: 'foreign' }, status, example, target)

  function isPathParameterOfAnother(name: string): boolean {
    const everywhere = Object.values(operations).flatMap((other): readonly string[] => other.pathParameters)
    return everywhere.includes(name) && !pathParameters.some((own) => own === name)
  }
}

/** What cannot be provoked may be asked for, where the host has a header for that. */
function onDemand(arrangement: Arrangement, status: string, example: string, target: Target): Arrangement {
  const { errorHeader } = target
  if (arrangement.skip === undefined || !errorHeader) return arrangement
  const value = errorHeader.value.replaceAll('{status}', status).replaceAll('{example}', example)
  return { headers: { [errorHeader.name]: value } }
}

function arrangementOf(example: string): Arrangement {
  const arrangements: Record<string, Arrangement> = errorArrangements
  const arrangement = arrangements[example]
  if (!arrangement) throw new Error(`No arrangement for the error example ${example}.`)
  return arrangement
}
