import { basedOn, inferredFrom, type Basis } from '../../check/basis.ts'
import type { Check } from '../../check/check.ts'
import { evidenceAt } from '../../check/evidence-at.ts'
import { operationIds } from '../../projection/example-cases.ts'
import { responsePointer } from '../../projection/response-pointer.ts'
import { scratchTask } from '../../laws/scratch-task.ts'
import { isWrite } from '../../host/is-write.ts'
import { bodyConstraints, type Constraint } from './constraints.ts'
import { errorTexts, expectRefusal } from './expect-refusal.ts'

/** One check for each constraint of a request body: what breaks it, and nothing else, is refused with 412. */
export function refusalChecks(): Check[] {
  return operationIds().flatMap((operation) => bodyConstraints(operation).map(refusalCheck))
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
        })
        const [top = ''] = path
        if (answer.status !== 412 || path.length === 0) continue
        session.expect(
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
  const pointers = [...evidenceAt(pointer), responsePointer(operation, '412')]
  return ownLimits.test(keyword) ? inferredFrom(...pointers) : basedOn(...pointers)
}

function shortened(body: unknown): string {
  const text = JSON.stringify(body)
  return text.length > 120 ? `${text.slice(0, 80)}… (${text.length} characters)` : text
}
