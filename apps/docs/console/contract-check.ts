import { operations, security, type CompiledValidator } from '@case-management/contract'
import { filledIn, type Answer, type ConsoleCall } from './call.ts'
import { parsed } from './parsed.ts'

/** What the contract says of a request or an answer: nothing, or one line for each thing that breaks it. */
export type Findings = string[]

/** The compiled validators are larger than the rest of the console together, so they come with the first call. */
const loadValidators = () => import('@case-management/contract/validators')

/**
 * Holds the parameters and the body of a call against the contract.
 * Of the token it tells only whether there is one: what is in it is for the host to judge.
 */
export async function checkRequest(call: ConsoleCall): Promise<Findings> {
  const { bodyValidators, parameterValidators } = await loadValidators()
  const { path, headers } = parameterValidators[call.operation]
  const sent = Object.entries(filledIn({ accountId: call.accountId, ...call.headers }))
  const { pathParameters } = operations[call.operation]
  const values = { streamId: call.streamId, taskId: call.taskId }
  const token = call.token.trim() === '' ? [`/headers/${security.header} is missing`] : []
  const found = await Promise.all([
    check(path, Object.fromEntries(pathParameters.map((name) => [name, values[name]])), '/path'),
    check(headers, Object.fromEntries(sent.map(([name, value]) => [name.toLowerCase(), value])), '/headers'),
    checkJson(bodyValidators[call.operation].request, call.body),
  ])
  const [inPath, inHeaders, inBody] = found
  return [
    ...token,
    ...inPath,
    ...inHeaders.map((line) => withHeaderAsWritten(line, call.operation)),
    ...inBody,
  ]
}

/** Validators know headers in lower case; readers know them as the contract writes them. */
function withHeaderAsWritten(finding: string, operation: ConsoleCall['operation']): string {
  const names = operations[operation].headers.map(({ name }) => name)
  return finding.replace(/^(\/headers\/)([^\s/]+)/, (_, root: string, lowerCased: string) => {
    const name = names.find((candidate) => candidate.toLowerCase() === lowerCased)
    return root + (name ?? lowerCased)
  })
}

/** Holds an answer against what the contract documents for its status. */
export async function checkAnswer(operation: ConsoleCall['operation'], answer: Answer): Promise<Findings> {
  const { bodyValidators } = await loadValidators()
  const byStatus: Record<string, CompiledValidator<unknown>> = bodyValidators[operation].responses
  const validator = byStatus[answer.status]
  if (!validator) return [`The contract documents no answer ${answer.status} of ${operation}.`]
  return checkJson(validator, answer.text)
}

async function checkJson(validator: CompiledValidator<unknown>, text: string): Promise<Findings> {
  const json = parsed(text)
  return 'problem' in json
    ? [`The body is not JSON: ${json.problem}`]
    : await check(validator, json.value, '')
}

async function check(validator: CompiledValidator<unknown>, value: unknown, root: string): Promise<Findings> {
  const { violationMessages } = await loadValidators()
  return validator(value) ? [] : violationMessages(validator.errors ?? [], root)
}
