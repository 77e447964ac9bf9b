import { operations } from '@case-management/contract'
import { convicted } from '../dialect/convicted.ts'
import { errorTypes, mediaTypeOf } from '../dialect/error-types.ts'
import type { Law } from '../dialect/law.ts'
import { documentedStatus } from '../dialect/schemas-under.ts'
import { contractDocument } from '../projection/contract-document.ts'
import { dereference } from '../projection/dereference.ts'
import { atPointer, isObject } from '../projection/json.ts'
import { responsePointer } from '../projection/response-pointer.ts'
import type { Answer } from './answer.ts'
import { basedOn, inferredFrom, type Basis } from './basis.ts'
import { evidenceAt } from './evidence-at.ts'
import type { Fault, Violation } from './violation.ts'

/** The media type of every answer by the contract. */
const { contentType } = operations.getTasks

const errorTypeQuestions = ['error-media-type'] as const

/** Something that does not hold of the headers of an answer. */
interface HeaderViolation extends Violation {
  rule: 'content-type' | 'headers'
}

/** What does not hold of the headers of an answer with a documented status. */
export function headerViolations(
  { operation, status, headers }: Pick<Answer, 'operation' | 'status' | 'headers'>,
  law: Law,
): HeaderViolation[] {
  const violations: HeaderViolation[] = []
  const response = responsePointer(operation, documentedStatus(operation, status) ?? '400')
  const basis = basedOn(response)
  const actual = headers['content-type']
  violations.push(...mediaTypeViolations(status, actual, law, basis))
  const charset = /;\s*charset\s*=\s*"?([^";\s]+)/i.exec(actual ?? '')?.[1]?.toLowerCase()
  // JSON is UTF-8 whatever is declared (RFC 8259, section 8.1); a client that believes another name misreads it.
  if (charset !== undefined && !/^(?:utf-?8|us-ascii)$/.test(charset)) {
    violations.push({
      rule: 'content-type',
      message: `content type of ${status} declares the encoding ${charset}, and JSON is UTF-8`,
      basis: inferredFrom(...basis.pointers),
    })
  }
  for (const header of documentedHeaders(response)) {
    const { name, pattern, maxLength } = header
    const value = headers[name.toLowerCase()]
    if (value === undefined) continue
    if (!pattern.test(value) || value.length > maxLength) {
      violations.push({
        rule: 'headers',
        message: `header ${name} of ${status} is not as documented: ${value}`,
        basis: { ...basis, pointers: [...evidenceAt(header.pointer), ...basis.pointers] },
      })
    }
  }
  // HTTP itself asks for this header beside every 405 (RFC 9110, section 15.5.6).
  const isAllowLeftOut =
    headers['allow'] === undefined && law.answersTo('allow-header').some(({ answer }) => answer === 'absent')
  if (
    status === 405 &&
    !isAllowLeftOut &&
    !methodsOf(headers['allow']).includes(operations[operation].method)
  ) {
    violations.push({
      rule: 'headers',
      message: `header Allow of 405 does not name ${operations[operation].method}`,
      basis: { ...inferredFrom('#/components/headers/Allow'), questions: ['allow-header'] },
    })
  }
  return violations
}

/** What is wrong with the media type of an answer by the law of a run. */
function mediaTypeViolations(
  status: number,
  actual: string | undefined,
  law: Law,
  basis: Basis,
): HeaderViolation[] {
  const questions = status < 400 ? [] : errorTypeQuestions
  const judgement = law.judge(questions, (dialect): Fault[] => {
    const wanted = status < 400 ? contentType : errorTypes[dialect['error-media-type'].answer]
    return mediaTypeOf(actual) === wanted
      ? []
      : [{ message: `content type of ${status} is ${actual ?? 'missing'}, not ${wanted ?? 'left out'}` }]
  })
  return convicted(judgement, questions, law, basis).map((violation) => ({
    rule: 'content-type',
    ...violation,
  }))
}

function methodsOf(allow: string | undefined): string[] {
  return (allow ?? '').split(',').map((method) => method.trim().toUpperCase())
}

interface DocumentedHeader {
  name: string
  /** Where the contract describes it. */
  pointer: string
  pattern: RegExp
  maxLength: number
}

const byResponse = new Map<string, DocumentedHeader[]>()

function documentedHeaders(pointer: string): DocumentedHeader[] {
  const known = byResponse.get(pointer) ?? readHeaders(pointer)
  byResponse.set(pointer, known)
  return known
}

function readHeaders(pointer: string): DocumentedHeader[] {
  const response = atPointer(contractDocument, pointer)
  const headers = isObject(response) ? response['headers'] : undefined
  if (!isObject(headers)) return []
  return Object.entries(headers).map(([name, place]) => {
    const reference = isObject(place) ? place['$ref'] : undefined
    const header = dereference(contractDocument, place)
    const schema = isObject(header) && isObject(header['schema']) ? header['schema'] : {}
    const { pattern, maxLength } = schema
    return {
      name,
      pointer: typeof reference === 'string' ? reference : `${pointer}/headers/${name}`,
      pattern: new RegExp(typeof pattern === 'string' ? pattern : '^.+$', 'u'),
      maxLength: typeof maxLength === 'number' ? maxLength : Infinity,
    }
  })
}
