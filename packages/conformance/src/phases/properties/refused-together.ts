import { basedOn } from '../../check/basis.ts'
import type { Check } from '../../check/check.ts'
import type { OperationId } from '@case-management/contract'
import { isWrite } from '../../host/is-write.ts'
import { scratchTask } from '../../laws/scratch-task.ts'
import { operationIds } from '../../projection/example-cases.ts'
import { isObject, type Json } from '../../projection/json.ts'
import { responsePointer } from '../../projection/response-pointer.ts'
import { bodyConstraints, type Constraint } from './constraints.ts'
import { errorTexts, expectRefusal } from './expect-refusal.ts'
import { loosening, looseningTogether } from './loosening.ts'
import { shortened } from './shortened.ts'

/** Requests of one check. */
const each = 4
/** Fewer keys than these are as well tried alone. */
const fewest = 3
/** Number of checks: further values of few keys are tried alone. */
const checks = 3
/** Larger values are tried by themselves. */
const longestValue = 2_000

/** A value of one key that breaks the contract. */
interface Broken {
  key: string
  value: Json
  constraint: Constraint
}

/**
 * What breaks the contract in each key of a body, in all keys by one request, for whoever has few: a host that names
 * every key in its refusal has seen what is wrong with each. A key that it does not name is sent alone.
 */
export function refusedTogetherChecks(): Check[] {
  return operationIds().flatMap((operation) => {
    const rounds = roundsOf(bodyConstraints(operation)).slice(0, checks * each)
    return Array.from({ length: Math.ceil(rounds.length / each) }, (_, index) =>
      togetherCheck(operation, rounds.slice(index * each, (index + 1) * each), index + 1),
    )
  })
}

/** Bodies with a broken value in many keys: the first of each constraint before the second of any. */
function roundsOf(constraints: readonly Constraint[]): Broken[][] {
  const ofKey = new Map<string, Broken[][]>()
  for (const constraint of constraints) {
    const values = constraint.bodies.flatMap((body): Broken[] => {
      const [[key, value] = [], ...others] = isObject(body) ? Object.entries(body) : []
      const isAlone = key !== undefined && value !== undefined && others.length === 0
      return isAlone && key === constraint.path[0] && JSON.stringify(value).length <= longestValue
        ? [{ key, value, constraint }]
        : []
    })
    const [{ key } = { key: undefined }] = values
    if (key !== undefined) ofKey.set(key, [...(ofKey.get(key) ?? []), values])
  }
  const lists = [...ofKey.values()].map(turnByTurn)
  const longest = Math.max(0, ...lists.map(({ length }) => length))
  return Array.from({ length: longest }, (_, round) => lists.flatMap((list) => list[round] ?? [])).filter(
    (round) => round.length >= fewest,
  )
}

/** The first of each list, then the second of each, and so on. */
function turnByTurn<T>(lists: readonly T[][]): T[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length))
  return Array.from({ length: longest }, (_, place) =>
    lists.flatMap((list) => list.slice(place, place + 1)),
  ).flat()
}

function togetherCheck(operation: OperationId, rounds: readonly Broken[][], number: number): Check {
  return {
    id: `properties/${operation}/refuses-together/${number}`,
    phase: 'properties',
    operation,
    name: `${operation} names every key in its refusal of a body in which many break the contract, or refuses it alone (${number})`,
    basis: basedOn(responsePointer(operation, '412')),
    needs: isWrite(operation) ? ['behaviour', 'writes'] : ['behaviour'],
    async run(session) {
      const changes = isWrite(operation) ? { taskId: (await scratchTask(session))._id } : {}
      for (const round of rounds) {
        const body = Object.fromEntries(round.map(({ key, value }) => [key, value]))
        const answer = await session.call(operation, { ...changes, body })
        expectRefusal(session, answer, {
          statuses: [412],
          what: `a body in which ${Object.keys(body).join(', ')} break the contract`,
          unless: looseningTogether(
            round.map(({ constraint }) => constraint),
            body,
          ),
        })
        const texts = errorTexts(answer)
        const open = round.filter(({ key }) => !texts.some((text) => text.includes(`/${key}`)))
        // A host that names few keys at a time says nothing of the others.
        if (open.length > round.length / 2) session.skip('the host does not name each key that is wrong')
        for (const { key, value, constraint } of open) {
          const alone = { [key]: value }
          expectRefusal(session, await session.call(operation, { ...changes, body: alone }), {
            statuses: [412],
            what: `${constraint.path.join('/')} with ${shortened(alone)}, which breaks "${constraint.keyword}"`,
            unless: loosening([constraint], alone),
          })
        }
      }
    },
  }
}
