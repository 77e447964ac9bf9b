/** The shape of a node in Redocly's type tree: its keys, each with the type of its value. */
interface NodeType {
  readonly properties: Readonly<Record<string, unknown>>
  readonly required?: readonly string[]
  readonly [setting: string]: unknown
}

const text = { type: 'string' }
const texts = { type: 'array', items: { type: 'string' } }
const milliseconds = { type: 'integer', minimum: 0 }

/** Every key is required, and no other is allowed. */
function exactly(properties: NodeType['properties']): NodeType {
  return { properties, required: Object.keys(properties) }
}

/**
 * The extensions that programs read, as types of Redocly's tree.
 * Its rule `struct` then checks them like any part of OpenAPI, and they may be references.
 */
const extensions = {
  BodyLimitsExtension: exactly({
    maxBytes: { type: 'integer', minimum: 1 },
    maxDepth: { type: 'integer', minimum: 1 },
  }),
  JwtExtension: exactly({ algorithms: texts, appIdClaim: text, subjectClaim: text, scope: text }),
  PaginationExtension: exactly({
    in: { enum: ['body'] },
    skip: text,
    limit: text,
    items: text,
    total: text,
    hasMore: text,
    page: text,
    totalPages: text,
  }),
  RetryExtension: exactly({
    idempotent: { type: 'boolean' },
    maxAttempts: { type: 'integer', minimum: 1 },
    statuses: { type: 'array', items: { type: 'integer' } },
    baseDelayMs: milliseconds,
    maxDelayMs: milliseconds,
    rateLimit: 'RetryRateLimitExtension',
  }),
  RetryRateLimitExtension: exactly({ delayMs: milliseconds, messages: texts }),
} satisfies Record<string, NodeType>

/** Adds the extensions to Redocly's types of OpenAPI 3. */
export function extensionTypes(types: Readonly<Record<string, NodeType>>): Record<string, NodeType> {
  return {
    ...types,
    ...extensions,
    ...extended(types, 'Operation', {
      'x-pagination': 'PaginationExtension',
      'x-retry': 'RetryExtension',
    }),
    ...extended(types, 'RequestBody', { 'x-body-limits': 'BodyLimitsExtension' }),
    ...extended(types, 'SecurityScheme', { 'x-jwt': 'JwtExtension' }),
  }
}

function extended(
  types: Readonly<Record<string, NodeType>>,
  name: string,
  properties: NodeType['properties'],
): Record<string, NodeType> {
  const type = types[name]
  if (type === undefined)
    throw new Error(`Redocly has no type ${name} to extend; see lint/extension-types.ts.`)
  return { [name]: { ...type, properties: { ...type.properties, ...properties } } }
}
