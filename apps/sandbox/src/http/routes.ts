import { operations, type OperationDescriptor, type OperationId } from '@case-management/contract'
import {
  bodyValidators,
  parameterValidators,
  type CompiledValidator,
} from '@case-management/contract/validators'
import { getTasks } from '../operations/get-tasks.ts'
import { updateTask } from '../operations/update-task.ts'
import { authenticator, type Authenticate } from '../security/authenticate.ts'
import type { Answer } from './answer.ts'
import type { OperationHandler } from './call.ts'
import { checkCall } from './check-call.ts'
import type { Host } from './host.ts'
import type { RequestFacts } from './request-facts.ts'

/** One operation of the contract, ready to be served. */
export interface Route {
  id: OperationId
  operation: OperationDescriptor
  /** Checks a request and answers it; throws a refusal. */
  answer: (
    request: Request,
    parameters: Readonly<Record<string, string>>,
    facts: RequestFacts,
  ) => Promise<Answer>
}

/** The routes of all operations. The compiler asks for a new one as soon as the contract has it. */
export function routesOf({ apps, storage, clock }: Host): Record<OperationId, Route> {
  const authenticate = authenticator(apps)
  return {
    getTasks: route('getTasks', bodyValidators.getTasks.request, getTasks(storage, clock), authenticate),
    updateTask: route(
      'updateTask',
      bodyValidators.updateTask.request,
      updateTask(storage, clock),
      authenticate,
    ),
  }
}

function route<Body>(
  id: OperationId,
  validateBody: CompiledValidator<Body>,
  handle: OperationHandler<Body>,
  authenticate: Authenticate,
): Route {
  const operation: OperationDescriptor = operations[id]
  const contract = { operation, validateHeaders: parameterValidators[id].headers, validateBody }
  return {
    id,
    operation,
    answer: async (request, parameters, facts) =>
      await handle(await checkCall(request, parameters, contract, authenticate, facts)),
  }
}
