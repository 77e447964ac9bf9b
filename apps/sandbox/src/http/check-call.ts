import { security, type OperationDescriptor } from '@case-management/contract'
import {
  violationMessages,
  type CompiledValidator,
  type SchemaViolation,
} from '@case-management/contract/validators'
import type { CallRules } from '../semantics/call-rules.ts'
import type { Authenticate } from '../security/authenticate.ts'
import { authorise } from '../security/authorise.ts'
import type { Call } from './call.ts'
import { checkHeaders } from './check-headers.ts'
import { allowHeader } from './contract-headers.ts'
import type { Incoming } from './incoming.ts'
import { limits } from './limits.ts'
import type { RateLimiter } from './rate-limits.ts'
import { readJson } from './read-json.ts'
import { refusal, refusalWith } from './refusal.ts'
import type { RequestFacts } from './request-facts.ts'

/** What the contract says about the calls of one operation. */
export interface CallContract<Body> {
  operation: OperationDescriptor
  validateHeaders: CompiledValidator<Record<string, string | number>>
  validateBody: CompiledValidator<Body>
  rules: CallRules
  /** Counts the calls of callers, where they are limited. */
  limiter?: RateLimiter | undefined
}

/**
 * The checks of a call, in the order that gives nothing away:
 *
 * 1. method (405): public, it stands in the contract;
 * 2. token (401): before it holds, nothing of the request is looked at and no body is read;
 * 3. headers (400 without `accountId`, 412 for a bad value): the caller's own values;
 * 4. account and stream (400): only among those of the app, so another's look like none;
 * 5. rate limit (429): the calls to one stream or account are counted, so both must be known to be the caller's;
 * 6. body (400 when it cannot be read, 412 when it breaks the schema): read only for callers who may call.
 *
 * The task id comes last (400), in the operation itself and inside the scope,
 * so only a valid update can ask whether a task exists, and never in another account.
 *
 * @throws Refusal
 */
export async function checkCall<Body>(
  request: Incoming,
  parameters: Readonly<Record<string, string>>,
  { operation, validateHeaders, validateBody, rules, limiter }: CallContract<Body>,
  authenticate: Authenticate,
  facts: RequestFacts,
): Promise<Call<Body>> {
  if (request.method !== operation.method) {
    throw refusal('method-not-allowed', { [allowHeader]: operation.method })
  }
  const contentType = rules.contentTypeChecked ? operation.contentType : undefined
  const read = async () => await readJson(request, { contentType, limits: rules.limits })
  const readFirst = rules.bodyFirst ? await read() : undefined
  const { app, subject } = await authenticate(request.header(security.header), request.host)
  facts.appId = app.appId
  const { accountId, timezoneOffset } = checkHeaders(
    request.header,
    operation,
    validateHeaders,
    rules.headersChecked,
  )
  const scope = authorise(app, accountId, parameters['streamId'] ?? '')
  Object.assign(facts, scope)
  limiter?.take(scope)
  const { value: body, size } = readFirst ?? (await read())
  if (size <= limits.shownBodyBytes) facts.body = body
  const call = { scope, subject, parameters, timezoneOffset }
  if (validateBody(body)) return { ...call, body }
  const refused = refusalWith(412, violationMessages(validateBody.errors ?? [], ''), 'broken-schema')
  const rest = rules.updatesPartly ? withoutBadKeys(body, validateBody.errors ?? []) : undefined
  if (rest === undefined || !validateBody(rest)) throw refused
  return { ...call, body: rest, refused }
}

/** What is left of a body without the keys that break the schema; nothing when it is no object. */
function withoutBadKeys(body: unknown, violations: readonly SchemaViolation[]): unknown {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return undefined
  const bad = new Set(
    violations.map(
      ({ instancePath, params }) => instancePath.split('/')[1] ?? String(params['additionalProperty']),
    ),
  )
  return Object.fromEntries(Object.entries(body).filter(([key]) => !bad.has(key)))
}
