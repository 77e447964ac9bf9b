import { security, type OperationDescriptor } from '@case-management/contract'
import { violationMessages, type CompiledValidator } from '@case-management/contract/validators'
import type { Authenticate } from '../security/authenticate.ts'
import { authorise } from '../security/authorise.ts'
import type { Call } from './call.ts'
import { checkHeaders } from './check-headers.ts'
import { allowHeader } from './contract-headers.ts'
import { limits } from './limits.ts'
import { readJson } from './read-json.ts'
import { refusal, refusalWith } from './refusal.ts'
import type { RequestFacts } from './request-facts.ts'

/** What the contract says about the calls of one operation. */
export interface CallContract<Body> {
  operation: OperationDescriptor
  validateHeaders: CompiledValidator<Record<string, string | number>>
  validateBody: CompiledValidator<Body>
}

/**
 * The checks of a call, in the order that gives nothing away:
 *
 * 1. method (405): public, it stands in the contract;
 * 2. token (401): before it holds, nothing of the request is looked at and no body is read;
 * 3. headers (400 without `accountId`, 412 for a bad value): the caller's own values;
 * 4. account and stream (400): only among those of the app, so another's look like none;
 * 5. body (400 when it cannot be read, 412 when it breaks the schema): read only for callers who may call.
 *
 * The task id comes last (400), in the operation itself and inside the scope,
 * so only a valid update can ask whether a task exists, and never in another account.
 *
 * @throws Refusal
 */
export async function checkCall<Body>(
  request: Request,
  parameters: Readonly<Record<string, string>>,
  { operation, validateHeaders, validateBody }: CallContract<Body>,
  authenticate: Authenticate,
  facts: RequestFacts,
): Promise<Call<Body>> {
  if (request.method !== operation.method) {
    throw refusal('method-not-allowed', { [allowHeader]: operation.method })
  }
  const { app, subject } = await authenticate(request.headers.get(security.header) ?? undefined)
  facts.appId = app.appId
  const { accountId, timezoneOffset } = checkHeaders(request.headers, operation, validateHeaders)
  const scope = authorise(app, accountId, parameters['streamId'] ?? '')
  Object.assign(facts, scope)
  const { value: body, size } = await readJson(request, operation)
  if (size <= limits.shownBodyBytes) facts.body = body
  if (!validateBody(body)) throw refusalWith(412, violationMessages(validateBody.errors ?? [], ''))
  return { scope, subject, parameters, timezoneOffset, body }
}
