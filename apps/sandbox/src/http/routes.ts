import { operations, type OperationDescriptor, type OperationId } from '@case-management/contract'
import { parameterValidators, type CompiledValidator } from '@case-management/contract/validators'
import { getTasks } from '../operations/get-tasks.ts'
import { updateTask } from '../operations/update-task.ts'
import { authenticator, type Authenticate } from '../security/authenticate.ts'
import { callRules, type CallRules } from '../semantics/call-rules.ts'
import { StaleReads } from '../semantics/stale-reads.ts'
import { tokenRules } from '../semantics/tokens.ts'
import type { Answer } from './answer.ts'
import type { OperationHandler } from './call.ts'
import { checkCall } from './check-call.ts'
import type { Host } from './host.ts'
import type { Incoming } from './incoming.ts'
import { limits } from './limits.ts'
import { Capacity } from './overload.ts'
import type { RequestFacts } from './request-facts.ts'
import { requireRoomForAnswer } from './unread-answers.ts'

/** One operation of the contract, ready to be served. */
export interface Route {
  id: OperationId
  operation: OperationDescriptor
  /** Checks a request and answers it; throws a refusal. */
  answer: (
    request: Incoming,
    parameters: Readonly<Record<string, string>>,
    facts: RequestFacts,
  ) => Promise<Answer>
}

/** The routes of all operations. The compiler asks for a new one as soon as the contract has it. */
export type Routes = Record<OperationId, Route>

/** What all routes of a host share. */
interface Shared extends Pick<Host, 'limiter'> {
  rules: CallRules
  authenticate: Authenticate
  /** How many calls storage takes at once. */
  atOnce: Capacity
}

/** The routes of a host. */
export function routesOf({ apps, storage, clock, dialect, validators, limiter }: Host): Routes {
  const stale = new StaleReads(dialect)
  const shared: Shared = {
    rules: callRules(dialect),
    authenticate: authenticator(apps, tokenRules(dialect)),
    limiter,
    atOnce: new Capacity(limits.callsAtOnce),
  }
  const { requests } = validators
  return {
    getTasks: route('getTasks', requests.getTasks, getTasks(storage, clock, dialect, stale), shared),
    updateTask: route('updateTask', requests.updateTask, updateTask(storage, clock, dialect, stale), shared),
  }
}

function route<Body>(
  id: OperationId,
  validateBody: CompiledValidator<Body>,
  handle: OperationHandler<Body>,
  { rules, authenticate, limiter, atOnce }: Shared,
): Route {
  const operation: OperationDescriptor = operations[id]
  const contract = {
    operation,
    validateHeaders: parameterValidators[id].headers,
    validateBody,
    rules,
    limiter,
  }
  return {
    id,
    operation,
    answer: async (request, parameters, facts) => {
      const call = await checkCall(request, parameters, contract, authenticate, facts)
      requireRoomForAnswer()
      return await atOnce.during(1, async () => await handle(call))
    },
  }
}
