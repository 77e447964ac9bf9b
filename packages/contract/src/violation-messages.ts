import type { SchemaViolation } from './compiled-validator.ts'

/** As many messages as one answer should carry; a hostile body can break the schema far more often. */
const mostMessages = 100
/** As many violations as are compared with each other to find the telling ones: the work grows with their square. */
const mostViolations = 250

/**
 * What is wrong with a value, one line for each violation, each beginning with the JSON Pointer of the offending key.
 * Mock, sandbox and client say it in these words, so that a message means the same wherever it is read.
 *
 * @param violations - what a compiled validator left in `errors`.
 * @param root - pointer of the value that was validated: `""` for a body, `/headers` for headers.
 * @returns at most 100 lines, none twice.
 * @example
 * violationMessages(validate.errors ?? [], '') // ['/limit must be <= 1000', '/titel is not a known key']
 */
export function violationMessages(violations: readonly SchemaViolation[], root: string): string[] {
  const messages = causesOf(violations.slice(0, mostViolations)).map((violation) =>
    messageOf(violation, root),
  )
  return [...new Set(messages)].slice(0, mostMessages)
}

/** The violations without those that only follow from another one. */
function causesOf(violations: readonly SchemaViolation[]): SchemaViolation[] {
  const causes = violations.filter((violation) => !violations.some((other) => impliesEnum(other, violation)))
  const alternatives = violations.filter(({ keyword }) => keyword === 'oneOf' || keyword === 'anyOf')
  return alternatives.reduce(withoutForeignAlternatives, causes)
}

/** A value that is no text cannot be one of a list of texts either. */
function impliesEnum(other: SchemaViolation, { instancePath, keyword, params }: SchemaViolation): boolean {
  const allowed: unknown = params['allowedValues']
  return (
    keyword === 'enum' &&
    other.keyword === 'type' &&
    other.instancePath === instancePath &&
    Array.isArray(allowed) &&
    allowed.every((value) => typeof value === other.params['type'])
  )
}

/**
 * Where none of several schemas fits, only those that allow the type of the value tell what is wrong with it;
 * where none allows it, the types that they ask for become one violation.
 */
function withoutForeignAlternatives(
  violations: SchemaViolation[],
  alternative: SchemaViolation,
): SchemaViolation[] {
  const { instancePath } = alternative
  const others = violations.filter((violation) => violation !== alternative)
  const isType = (violation: SchemaViolation) =>
    violation.keyword === 'type' && violation.instancePath === instancePath
  const telling = others.filter((violation) => !isType(violation))
  const within = ({ instancePath: path }: SchemaViolation) =>
    path === instancePath || path.startsWith(`${instancePath}/`)
  if (telling.some(within)) return telling
  const types = others.filter(isType).map(({ params }) => String(params['type']))
  return types.length > 0
    ? [...telling, { ...alternative, keyword: 'type', params: { type: types } }]
    : violations
}

function messageOf(violation: SchemaViolation, root: string): string {
  const { instancePath, keyword, params, message = 'is not valid' } = violation
  const pointer = root + instancePath || 'The body'
  switch (keyword) {
    case 'additionalProperties':
      return `${root}${instancePath}/${escape(params['additionalProperty'])} is not a known key`
    case 'required':
      return `${root}${instancePath}/${escape(params['missingProperty'])} is missing`
    case 'enum':
      return `${pointer} must be one of ${JSON.stringify(params['allowedValues'])}`
    case 'type':
      return `${pointer} must be ${String(params['type']).replaceAll(',', ' or ')}`
    default:
      return `${pointer} ${message}`
  }
}

/** A key as a token of a JSON Pointer (RFC 6901). */
function escape(key: unknown): string {
  return String(key).replaceAll('~', '~0').replaceAll('/', '~1')
}
