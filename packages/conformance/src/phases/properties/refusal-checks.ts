import { basedOn, inferredFrom, type Basis } from '../../check/basis.ts'
import type { Check } from '../../check/check.ts'
import { evidenceAt } from '../../check/evidence-at.ts'
import type { Exchange } from '../../check/exchange.ts'
import type { OperationId } from '@case-management/contract'
import type { QuestionId } from '@case-management/contract/questions'
import { expectAsContract } from '../../check/expect-as-contract.ts'
import { unstatedPart } from '../../check/refusable-update.ts'
import { changedKeys } from '../../laws/compare-records.ts'
import { readTask } from '../../laws/read-task.ts'
import { isObject, type Json } from '../../projection/json.ts'
import { operationIds } from '../../projection/example-cases.ts'
import { responsePointer } from '../../projection/response-pointer.ts'
import { scratchTask } from '../../laws/scratch-task.ts'
import { isWrite } from '../../host/is-write.ts'
import { bodyConstraints, type Constraint } from './constraints.ts'
import { errorTexts, expectRefusal } from './expect-refusal.ts'
import { loosening } from './loosening.ts'
import { shortened } from './shortened.ts'

/** One check for each constraint of a request body: what breaks it, and nothing else, is refused with 412. */
export function refusalChecks(): Check[] {
  return operationIds().flatMap((operation) => {
    const constraints = bodyConstraints(operation)
    const keys = new Set(constraints.flatMap(({ path }) => path.slice(0, 1)))
    return [
      ...constraints.map(refusalCheck),
      ...[...keys].map((key) => companyCheck(operation, key, constraints)),
    ]
  })
}

/** A key that breaks the contract is refused beside keys that keep it, and these are not kept. */
function companyCheck(operation: OperationId, key: string, constraints: readonly Constraint[]): Check {
  const broken = constraints.filter(({ path, bodies }) => path[0] === key && bodies.length > 0)
  return {
    id: `properties/${operation}/refuses-beside/${key}`,
    phase: 'properties',
    operation,
    name: `${operation} refuses a bad ${key} also beside other keys that are right, and does nothing`,
    basis: basedOn(responsePointer(operation, '412')),
    needs: isWrite(operation) ? ['behaviour', 'writes'] : ['behaviour'],
    async run(session) {
      const before = isWrite(operation) ? await scratchTask(session) : undefined
      const open = new Set<QuestionId>()
      let refused: Exchange | undefined
      const bodies = broken.filter((_, index) => index % Math.ceil(broken.length / 2) === 0)
      for (const [
        index,
        {
          bodies: [body],
          keyword,
        },
      ] of bodies.entries()) {
        if (!isObject(body)) continue
        const others = rightKeys[operation].filter(([name]) => name !== key)
        const all =
          index % 2 === 0 ? [...others, ...Object.entries(body)] : [...Object.entries(body), ...others]
        const changes = before ? { taskId: before._id } : {}
        const answer = await session.call(operation, { ...changes, body: Object.fromEntries(all) })
        refused = answer.exchange
        const unless = loosening(broken, body)
        for (const { id } of unless) open.add(id)
        expectRefusal(session, answer, {
          statuses: [412],
          what: `${key} that breaks "${keyword}" beside ${others.map(([name]) => name).join(', ')}`,
          unless,
        })
      }
      if (!before) return
      const changed = changedKeys(before, await readTask(session, before._id))
      session.lookAt(refused)
      expectAsContract(
        session,
        ['refused-update', ...open],
        changed.length === 0,
        `a refused update changes ${changed.join(', ')}`,
      )
    },
  }
}

/** Keys with values that keep the contract. */
const rightKeys: Record<OperationId, readonly [string, Json][]> = {
  getTasks: [
    ['searchText', 'refund'],
    ['status', ['Open']],
    ['sortBy', 'name'],
    ['limit', 5],
  ],
  updateTask: [
    ['name', 'Must not be kept'],
    ['desc', 'Must not be kept'],
    ['channel', ['refused']],
  ],
}

function refusalCheck(constraint: Constraint): Check {
  const { operation, path, keyword, bodies } = constraint
  const place = path.join('/') || 'the body'
  return {
    id: `properties/${operation}/refuses/${[...path, keyword].join('/')}`,
    phase: 'properties',
    operation,
    name: `${operation} refuses a body in which ${place} breaks "${keyword}"`,
    basis: basisOf(constraint),
    needs: isWrite(operation) ? ['writes'] : [],
    async run(session) {
      const changes = isWrite(operation) ? { taskId: (await scratchTask(session))._id } : {}
      for (const body of bodies) {
        const answer = await session.call(operation, { ...changes, body })
        expectRefusal(session, answer, {
          statuses: [412],
          what: `${place} with ${shortened(body)}, which breaks "${keyword}"`,
          unless: loosening([constraint], body),
        })
        const [top = ''] = path
        if (answer.status !== 412 || path.length === 0) continue
        // A limit of the host's own may have refused it before, and no page says what is told then.
        if (isWrite(operation) && isObject(body) && unstatedPart(session.context, body) !== undefined)
          continue
        expectAsContract(
          session,
          ['error-names-key'],
          errorTexts(answer).some((text) => text.includes(`/${top}`)),
          `${operation}: no msg of the 412 points to /${top}`,
          inferredFrom(responsePointer(operation, '412')),
        )
      }
    },
  }
}

/** Limits of length, number and size are the contract's own, as no source states any; types and choices are not. */
const ownLimits = /^(?:min|max)/

function basisOf({ operation, pointer, keyword }: Constraint): Basis {
  const known = evidenceAt(pointer)
  const rest = [...known, responsePointer(operation, '412')]
  const { grade } = ownLimits.test(keyword) ? inferredFrom(...rest) : basedOn(...rest)
  // A body as a whole has no evidence of its own, and is what breaks all the same.
  return { pointers: known.length > 0 ? rest : [pointer, ...rest], grade }
}
