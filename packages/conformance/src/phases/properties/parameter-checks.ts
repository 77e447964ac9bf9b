import { basedOn } from '../../check/basis.ts'
import type { Check } from '../../check/check.ts'
import { evidenceAt } from '../../check/evidence-at.ts'
import type { RequestChanges } from '../../host/build-request.ts'
import { isWrite } from '../../host/is-write.ts'
import { harmlessUpdate } from '../../laws/harmless-update.ts'
import { contractOperation, type ContractParameter } from '../../projection/contract-document.ts'
import { operationIds } from '../../projection/example-cases.ts'
import { isObject } from '../../projection/json.ts'
import { responsePointer } from '../../projection/response-pointer.ts'
import { parameterPointer } from '../../projection/parameter-pointer.ts'
import type { OperationId } from '@case-management/contract'
import type { QuestionId } from '@case-management/contract/questions'
import { expectRefusal } from './expect-refusal.ts'

/** One check for each constraint of a path or header parameter. */
export function parameterChecks(): Check[] {
  return operationIds().flatMap((operation) =>
    contractOperation(operation).parameters.flatMap((parameter) =>
      brokenTexts(parameter).map(({ keyword, text }) => parameterCheck(operation, parameter, keyword, text)),
    ),
  )
}

function parameterCheck(
  operation: OperationId,
  parameter: ContractParameter,
  keyword: string,
  text: string,
): Check {
  const pointer = parameterPointer(operation, parameter.name)
  return {
    id: `properties/${operation}/refuses-parameter/${parameter.name}/${keyword}`,
    phase: 'properties',
    operation,
    name: `${operation} refuses a ${parameter.in} parameter ${parameter.name} that breaks "${keyword}"`,
    basis: basedOn(...evidenceAt(pointer), responsePointer(operation, '412')),
    needs: isWrite(operation) ? ['writes'] : [],
    async run(session) {
      const update = isWrite(operation) ? await harmlessUpdate(session) : undefined
      const answer = await session.call(operation, { ...update, ...changed(parameter, text) })
      expectRefusal(session, answer, {
        statuses: statusesFor(parameter),
        questions: questionsFor(parameter),
        what: `${parameter.name}: ${text.slice(0, 40)}, which breaks "${keyword}"`,
      })
    },
  }
}

/** An identifier in the path that is not well-formed is not known either; of the account this is left open. */
function statusesFor({ name, in: place }: ContractParameter): readonly number[] {
  if (place === 'path') return [400, 401]
  return name === 'accountId' ? [400, 412, 401] : [412]
}

/** The questions that decide how such a parameter is refused. */
function questionsFor({ name, in: place }: ContractParameter): readonly QuestionId[] {
  if (place !== 'path') return ['bad-header']
  return [name === 'taskId' ? 'unknown-task' : 'unknown-stream', 'broken-schema']
}

function changed({ name, in: place }: ContractParameter, text: string): RequestChanges {
  return place === 'path' || name === 'accountId' ? { [name]: text } : { headers: { [name]: text } }
}

function brokenTexts({ schema, example }: ContractParameter): { keyword: string; text: string }[] {
  if (!isObject(schema)) return []
  const { type, pattern, minLength, maxLength, minimum, maximum } = schema
  const broken: { keyword: string; text: string }[] = []
  if (type === 'integer') broken.push({ keyword: 'type', text: 'noon' }, { keyword: 'integer', text: '1.5' })
  if (typeof pattern === 'string') broken.push({ keyword: 'pattern', text: 'not_as_agreed!' })
  if (typeof minLength === 'number' && minLength > 0) {
    broken.push({ keyword: 'minLength', text: example.slice(0, minLength - 1) })
  }
  if (typeof maxLength === 'number') {
    broken.push({ keyword: 'maxLength', text: example.padEnd(maxLength + 1, 'a') })
  }
  if (typeof minimum === 'number') broken.push({ keyword: 'minimum', text: String(minimum - 1) })
  if (typeof maximum === 'number') broken.push({ keyword: 'maximum', text: String(maximum + 1) })
  return broken
}
