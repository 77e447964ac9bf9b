import type { SchemaViolation } from '@case-management/contract'
import { limits } from './limits.ts'

/** Keywords that only say that one of their parts failed; the parts tell more. */
const summaries = new Set(['oneOf', 'anyOf', 'allOf', 'if'])

/**
 * What is wrong with a value, one line for each violation, beginning with the JSON Pointer of what is at fault.
 *
 * @param root - pointer to put before each: `""` for a body.
 * @example violationMessages(errors, '') // ['/limit must be <= 1000', '/titel is not a known key']
 */
export function violationMessages(violations: readonly SchemaViolation[], root: string): string[] {
  const telling = violations.filter(({ keyword }) => !summaries.has(keyword))
  const reported = (telling.length > 0 ? telling : violations).slice(0, limits.reportedViolations)
  return [...new Set(reported.map((violation) => messageOf(violation, root)))]
}

function messageOf({ instancePath, keyword, params, message }: SchemaViolation, root: string): string {
  const at = root + instancePath
  if (keyword === 'additionalProperties')
    return `${at}/${escaped(params['additionalProperty'])} is not a known key`
  if (keyword === 'required') return `${at}/${escaped(params['missingProperty'])} is required`
  const what =
    keyword === 'enum' ? `must be one of ${String(params['allowedValues'])}` : (message ?? 'is not valid')
  return at === '' ? `Request body ${what}` : `${at} ${what}`
}

function escaped(key: unknown): string {
  return String(key).replaceAll('~', '~0').replaceAll('/', '~1')
}
