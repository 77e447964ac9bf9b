import { operations } from '@case-management/contract'
import { contractDocument } from '../projection/contract-document.ts'
import { dereference } from '../projection/dereference.ts'
import { atPointer, isObject } from '../projection/json.ts'
import { responsePointer } from '../projection/response-pointer.ts'
import type { Answer } from './answer.ts'
import { basedOn, inferredFrom } from './basis.ts'
import type { Violation } from './violation.ts'

/** What does not hold of the headers of an answer with a documented status. */
export function headerViolations({
  operation,
  status,
  headers,
}: Pick<Answer, 'operation' | 'status' | 'headers'>): Violation[] {
  const violations: Violation[] = []
  const basis = basedOn(responsePointer(operation, String(status)))
  const { contentType } = operations[operation]
  const actual = headers['content-type']
  if (actual?.replace(/;.*$/, '').trim().toLowerCase() !== contentType) {
    violations.push({
      message: `content type of ${status} is ${actual ?? 'missing'}, not ${contentType}`,
      basis,
    })
  }
  const charset = /;\s*charset\s*=\s*"?([^";\s]+)/i.exec(actual ?? '')?.[1]?.toLowerCase()
  // JSON is UTF-8 whatever is declared (RFC 8259, section 8.1); a client that believes another name misreads it.
  if (charset !== undefined && !/^(?:utf-?8|us-ascii)$/.test(charset)) {
    violations.push({
      message: `content type of ${status} declares the encoding ${charset}, and JSON is UTF-8`,
      basis: inferredFrom(...basis.pointers),
    })
  }
  for (const { name, pattern, maxLength } of documentedHeaders(responsePointer(operation, String(status)))) {
    const value = headers[name.toLowerCase()]
    if (value === undefined) continue
    if (!pattern.test(value) || value.length > maxLength) {
      violations.push({ message: `header ${name} of ${status} is not as documented: ${value}`, basis })
    }
  }
  // HTTP itself asks for this header beside every 405 (RFC 9110, section 15.5.6).
  if (status === 405 && !methodsOf(headers['allow']).includes(operations[operation].method)) {
    violations.push({
      message: `header Allow of 405 does not name ${operations[operation].method}`,
      basis: inferredFrom('#/components/headers/Allow'),
    })
  }
  return violations
}

function methodsOf(allow: string | undefined): string[] {
  return (allow ?? '').split(',').map((method) => method.trim().toUpperCase())
}

interface DocumentedHeader {
  name: string
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
  const headers = isObject(response) ? dereference(contractDocument, response['headers'] ?? {}) : {}
  if (!isObject(headers)) return []
  return Object.entries(headers).map(([name, header]) => {
    const schema = isObject(header) && isObject(header['schema']) ? header['schema'] : {}
    const { pattern, maxLength } = schema
    return {
      name,
      pattern: new RegExp(typeof pattern === 'string' ? pattern : '^.+$', 'u'),
      maxLength: typeof maxLength === 'number' ? maxLength : Infinity,
    }
  })
}
