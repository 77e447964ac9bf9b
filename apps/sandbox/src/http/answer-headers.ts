import { operations, type OperationId } from '@case-management/contract'
import document from '@case-management/contract/openapi.json' with { type: 'json' }
import { allowHeader } from './contract-headers.ts'

/** What the contract says of one header. */
interface HeaderRule {
  pattern: RegExp
  maxLength: number
}

const rules = new Map(
  Object.entries(document.components.headers).map(([component, { schema }]): [string, HeaderRule] => [
    `#/components/headers/${component}`,
    {
      pattern: new RegExp('pattern' in schema ? schema.pattern : '^.+$', 'u'),
      maxLength: schema.maxLength,
    },
  ]),
)

/** The headers of each answer that the contract documents, by operation and status. */
const documented = new Map(
  Object.values(document.paths).flatMap(({ post }) =>
    Object.entries(post.responses).map(([status, response]) => [
      `${post.operationId} ${status}`,
      headersOf('$ref' in response ? componentAt(response.$ref) : response),
    ]),
  ),
)

/** What is wrong with the headers of an answer that has this media type, or none; `undefined` when nothing is. */
export function headerProblem(
  operation: OperationId,
  status: number,
  headers: Readonly<Record<string, string>>,
  mediaType: string | undefined,
): string | undefined {
  const sent = new Headers(headers)
  const { method } = operations[operation]
  if (sent.get('content-type') !== (mediaType ?? null)) return `Content-Type is ${sent.get('content-type')}`
  const wanted = documented.get(`${operation} ${status}`) ?? new Map<string, HeaderRule>()
  for (const [name, rule] of wanted) {
    const value = sent.get(name)
    if (value !== null && (!rule.pattern.test(value) || Array.from(value).length > rule.maxLength)) {
      return `${name} is ${value}`
    }
  }
  const allowed = sent.get(allowHeader) ?? method
  return allowed === method ? undefined : `${allowHeader} is ${allowed}`
}

function componentAt(reference: string): unknown {
  const name = reference.split('/').at(-1)
  return Object.entries(document.components.responses).find(([key]) => key === name)?.[1]
}

function headersOf(response: unknown): Map<string, HeaderRule> {
  const found = new Map<string, HeaderRule>()
  if (typeof response !== 'object' || response === null || !('headers' in response)) return found
  for (const [name, header] of Object.entries(Object(response.headers))) {
    const reference: unknown = Object(header).$ref
    const rule = rules.get(String(reference))
    if (rule) found.set(name, rule)
  }
  return found
}
