import type { CompiledValidator, OperationId } from '@case-management/contract'
import { bodyValidators } from '@case-management/contract/validators'
import { basedOn, type Basis } from '../../check/basis.ts'
import type { Check } from '../../check/check.ts'
import type { CheckSession } from '../../check/check-session.ts'
import { evidenceAt } from '../../check/evidence-at.ts'
import { forAll } from '../../check/for-all.ts'
import { mayRefuseUpdate } from '../../check/refusable-update.ts'
import { isRefusal } from '../../host/is-refusal.ts'
import { isWrite } from '../../host/is-write.ts'
import { scratchTask } from '../../laws/scratch-task.ts'
import { operationIds } from '../../projection/example-cases.ts'
import { isObject, type Json } from '../../projection/json.ts'
import { requestSchemaPointer } from '../../projection/request-schema.ts'
import { responsePointer } from '../../projection/response-pointer.ts'
import { propertiesOf, schemaNode, type SchemaNode } from '../../projection/schema-node.ts'
import { arbitraryOf } from './arbitrary-of.ts'
import { extremesOf } from './extremes.ts'
import { isWellTaken } from './taken.ts'

/** Checks that what is valid by the contract is accepted. */
export function acceptanceChecks(): Check[] {
  return operationIds().flatMap((operation) =>
    [randomCheck(operation)].concat(
      propertiesOf(schemaNode(requestSchemaPointer(operation))).map(([name, node]) =>
        extremesCheck(operation, name, node),
      ),
    ),
  )
}

function randomCheck(operation: OperationId): Check {
  const validate: CompiledValidator<unknown> = bodyValidators[operation].request
  const bodies = arbitraryOf(schemaNode(requestSchemaPointer(operation))).filter((body) => validate(body))
  return {
    id: `properties/${operation}/accepts/any-valid-body`,
    phase: 'properties',
    operation,
    name: `${operation} accepts every body that is valid by the contract`,
    basis: basedOn(responsePointer(operation, '200')),
    needs: needsOf(operation),
    async run(session) {
      const changes = await subjectOf(operation, session)
      await forAll(session, bodies, async (attempt, body) => {
        const answer = await attempt.call(operation, { ...changes, body })
        if (isRefusedByLaw(attempt, operation, changes.taskId, answer.status, body)) return
        attempt.expect(
          isWellTaken(answer, body, session.context),
          `${operation} answers ${answer.status} to a valid body`,
          basisOfBody(operation, body),
        )
      })
    },
  }
}

function extremesCheck(operation: OperationId, name: string, node: SchemaNode): Check {
  return {
    id: `properties/${operation}/accepts/${name}`,
    phase: 'properties',
    operation,
    name: `${operation} accepts every kind of ${name} up to its limits`,
    basis: basisOfKey(operation, node),
    needs: needsOf(operation),
    async run(session) {
      const validate: CompiledValidator<unknown> = bodyValidators[operation].request
      const bodies = extremesOf(node)
        .map((value): Json => ({ [name]: value }))
        .filter((body) => validate(body))
      const changes = await subjectOf(operation, session)
      for (const body of bodies) {
        const answer = await session.call(operation, { ...changes, body })
        if (isRefusedByLaw(session, operation, changes.taskId, answer.status, body)) continue
        const shown = JSON.stringify(body)
        session.expect(
          isWellTaken(answer, body, session.context),
          `${operation} answers ${answer.status} to a valid ${name}: ${shown.length > 100 ? `${shown.slice(0, 60)}… (${shown.length} characters)` : shown}`,
        )
      }
    },
  }
}

function basisOfKey(operation: OperationId, { pointer }: SchemaNode): Basis {
  return basedOn(...evidenceAt(pointer), responsePointer(operation, '200'))
}

/** What a random body rests on: its key where one is left, because all that it can do without was taken out of it. */
function basisOfBody(operation: OperationId, body: Json): Basis {
  const keys = isObject(body) ? Object.keys(body) : []
  const sent = propertiesOf(schemaNode(requestSchemaPointer(operation))).filter(([key]) => keys.includes(key))
  const [only, ...others] = sent
  return only !== undefined && others.length === 0
    ? basisOfKey(operation, only[1])
    : basedOn(responsePointer(operation, '200'))
}

/** Whether an update was refused as no page rules out. */
function isRefusedByLaw(
  { context }: CheckSession,
  operation: OperationId,
  taskId = '',
  status: number,
  body: Json,
): boolean {
  if (!isWrite(operation) || !isRefusal(status) || !isObject(body)) return false
  return mayRefuseUpdate(context, taskId, body)
}

function needsOf(operation: OperationId): Check['needs'] {
  return isWrite(operation) ? ['writes'] : []
}

async function subjectOf(operation: OperationId, session: CheckSession): Promise<{ taskId?: string }> {
  return isWrite(operation) ? { taskId: (await scratchTask(session))._id } : {}
}
