import type { SchemaViolation } from './compiled-validator.ts'

/** As many messages as one answer should carry; a hostile body can break the schema far more often. */
const mostMessages = 100
/** As many violations as are compared with each other to find the telling ones: the work grows with their square. */
const mostViolations = 250

/** One thing that is wrong with a value, in words. */
export interface Finding {
  /** JSON Pointer (RFC 6901) of the offending key; `""` is the whole value. */
  pointer: string
  /** What is wrong with it, to be read after the key: `must be <= 1000`. */
  text: string
  /** What the validator reported. */
  violation: SchemaViolation
}

/**
 * What is wrong with a value, one line for each violation, each beginning with the JSON Pointer of the offending key.
 * Mock, sandbox and docs say it in these words, and client and suite in those of {@link findingsOf},
 * so that a message means the same wherever it is read.
 *
 * @param violations - what a compiled validator left in `errors`.
 * @param root - pointer of the value that was validated: `""` for a body, `/headers` for headers.
 * @returns at most 100 lines, none twice.
 * @example
 * violationMessages(validate.errors ?? [], '') // ['/limit must be <= 1000', '/titel is not a known key']
 */
export function violationMessages(violations: readonly SchemaViolation[], root: string): string[] {
  const messages = findingsOf(violations).map(
    ({ pointer, text }) => `${root + pointer || 'The body'} ${text}`,
  )
  return [...new Set(messages)].slice(0, mostMessages)
}

/**
 * What is wrong with a value, without what only follows from something else:
 * of a keyword that joins schemas (`anyOf`, `if`, …) only what broke inside it is told.
 *
 * @param violations - what a compiled validator left in `errors`; of more than 250 the first are looked at.
 * @example
 * findingsOf(validate.errors ?? []) // [{ pointer: '/limit', text: 'must be <= 1000', violation }]
 */
export function findingsOf(violations: readonly SchemaViolation[]): Finding[] {
  return causesOf(violations.slice(0, mostViolations)).map((violation) => ({
    pointer: pointerOf(violation),
    text: textOf(violation),
    violation,
  }))
}

/** Keywords that are broken because something inside them is, with what to say where nothing inside them tells. */
const joining: Record<string, string> = {
  anyOf: 'has none of the forms that are allowed',
  oneOf: 'has none or several of the forms that are allowed, and must have one',
  if: 'has a form that is not allowed',
  not: 'has a form that is not allowed',
  contains: 'lacks an entry of the form that it must hold',
  propertyNames: 'has a key of a form that is not allowed',
}

/** The violations without those that only follow from another one. */
function causesOf(violations: readonly SchemaViolation[]): SchemaViolation[] {
  const causes = violations.filter((violation) => !violations.some((other) => impliesEnum(other, violation)))
  const alternatives = violations.filter(({ keyword }) => keyword === 'oneOf' || keyword === 'anyOf')
  const told = alternatives.reduce(withoutForeignAlternatives, causes)
  return told.filter(
    (violation) =>
      !isJoining(violation) || !told.some((other) => !isJoining(other) && within(violation, other)),
  )
}

function isJoining({ keyword }: SchemaViolation): boolean {
  return Object.hasOwn(joining, keyword)
}

/** Whether the other violation is of the same value, or of one inside it. */
function within({ instancePath }: SchemaViolation, { instancePath: path }: SchemaViolation): boolean {
  return path === instancePath || path.startsWith(`${instancePath}/`)
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
  if (telling.some((violation) => within(alternative, violation))) return telling
  const types = others.filter(isType).map(({ params }) => String(params['type']))
  return types.length > 0
    ? [...telling, { ...alternative, keyword: 'type', params: { type: types } }]
    : violations
}

/** The offending key, which is one inside the value where a key is missing or not known. */
function pointerOf({ instancePath, keyword, params }: SchemaViolation): string {
  if (keyword === 'additionalProperties') return `${instancePath}/${escape(params['additionalProperty'])}`
  if (keyword === 'required') return `${instancePath}/${escape(params['missingProperty'])}`
  return instancePath
}

function textOf({ keyword, params, message = 'is not valid' }: SchemaViolation): string {
  switch (keyword) {
    case 'additionalProperties':
      return 'is not a known key'
    case 'required':
      return 'is missing'
    case 'enum':
      return `must be one of ${JSON.stringify(params['allowedValues'])}`
    case 'type':
      return `must be ${String(params['type']).replaceAll(',', ' or ')}`
    default:
      return joining[keyword] ?? message
  }
}

/** A key as a token of a JSON Pointer (RFC 6901). */
function escape(key: unknown): string {
  return String(key).replaceAll('~', '~0').replaceAll('/', '~1')
}
