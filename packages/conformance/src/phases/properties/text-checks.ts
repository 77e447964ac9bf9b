import type { CompiledValidator, OperationId } from '@case-management/contract'
import { bodyValidators } from '@case-management/contract/validators'
import { inferredFrom } from '../../check/basis.ts'
import type { Check } from '../../check/check.ts'
import { expectAsContract } from '../../check/expect-as-contract.ts'
import { recordIn } from '../../check/readable-page.ts'
import { mayRefuseUpdate } from '../../check/refusable-update.ts'
import type { CheckSession } from '../../check/check-session.ts'
import { isRefusal } from '../../host/is-refusal.ts'
import { isWrite } from '../../host/is-write.ts'
import { scratchTask } from '../../laws/scratch-task.ts'
import { operationIds } from '../../projection/example-cases.ts'
import type { Json, JsonObject } from '../../projection/json.ts'
import { requestSchemaPointer } from '../../projection/request-schema.ts'
import { responsePointer } from '../../projection/response-pointer.ts'
import { propertiesOf, schemaNode } from '../../projection/schema-node.ts'
import { expectKept, expectUpdated } from '../laws/expect-update.ts'
import { writableKeys } from '../laws/update-keys.ts'
import { hostileTexts } from './hostile-texts.ts'
import { isWellTaken } from './taken.ts'
import { withTexts, type TextOf } from './text-places.ts'

interface TextKind {
  id: string
  /** Part of a sentence after the operation. */
  takes: string
  textOf: TextOf
}

/** A character that is two units of UTF-16 and four bytes of UTF-8. */
const wide = '𝒜'

const kinds: readonly TextKind[] = [
  {
    id: 'length-in-characters',
    takes: 'as many characters as the limit of each text permits, whatever their size in bytes',
    textOf: (most) => wide.repeat(Number.isFinite(most) ? most : 1024),
  },
  ...Object.entries(hostileTexts).map(([kind, text]) => ({
    id: `hostile/everywhere/${kind.replaceAll(' ', '-')}`,
    takes: `${kind} in every text`,
    textOf: (most: number) => Array.from(text).slice(0, most).join(''),
  })),
]

/** Checks of a text in all places of a request that take one. */
export function textChecks(): Check[] {
  return operationIds().flatMap((operation) => kinds.map((kind) => textCheck(operation, kind)))
}

function textCheck(operation: OperationId, { id, takes, textOf }: TextKind): Check {
  return {
    id: `properties/${operation}/${id}`,
    phase: 'properties',
    operation,
    name: `${operation} takes ${takes}${isWrite(operation) ? ', and keeps it exactly' : ''}`,
    basis: inferredFrom(responsePointer(operation, '200')),
    needs: isWrite(operation) ? ['behaviour', 'writes'] : ['behaviour'],
    async run(session) {
      const body = await bodyWith(operation, session, textOf)
      const together = await answerTo(operation, session, body)
      let shown = session.last
      if (together === 'yes') return
      // Which key it was shows when each is sent alone.
      const refused: string[] = []
      for (const [key, value] of Object.entries(body)) {
        if ((await answerTo(operation, session, { [key]: value })) !== 'no') continue
        if (refused.length === 0) shown = session.last
        refused.push(key)
      }
      if (together === 'need-not' && refused.length === 0) return
      session.lookAt(shown)
      expectAsContract(
        session,
        [],
        false,
        `${operation} refuses ${takes}: ${refused.length > 0 ? refused.join(', ') : 'all keys together'}`,
      )
    },
  }
}

/** A valid body with a text in every place that takes one. */
async function bodyWith(operation: OperationId, session: CheckSession, textOf: TextOf): Promise<JsonObject> {
  const validate: CompiledValidator<unknown> = bodyValidators[operation].request
  const keys = isWrite(operation)
    ? writableKeys(session, await scratchTask(session))
    : propertiesOf(schemaNode(requestSchemaPointer(operation)))
  const entries = keys.flatMap(([key, node]): [string, Json][] => {
    const value = withTexts(node, textOf)
    return value !== undefined && validate({ [key]: value }) ? [[key, value]] : []
  })
  return Object.fromEntries(entries)
}

/** Whether a body is taken, or need not be; what an update makes of it is held against the contract. */
async function answerTo(
  operation: OperationId,
  session: CheckSession,
  body: JsonObject,
): Promise<'yes' | 'no' | 'need-not'> {
  const { context } = session
  if (!isWrite(operation)) {
    const answer = await session.call(operation, { body })
    if (answer.status === 200) return 'yes'
    return isWellTaken(answer, body, context) ? 'need-not' : 'no'
  }
  const before = await scratchTask(session)
  const answer = await session.call(operation, { taskId: before._id, body })
  const { request: isUpdate } = bodyValidators.updateTask
  if (isRefusal(answer.status) && mayRefuseUpdate(context, before._id, body)) return 'need-not'
  if (answer.status !== 200) return 'no'
  const record = recordIn(answer)
  if (!record || !isUpdate(body)) return 'yes'
  expectUpdated(session, before, body, record)
  await expectKept(session, record)
  return 'yes'
}
