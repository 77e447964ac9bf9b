import { operations } from '@case-management/contract'
import { curlSample, quoted } from '../samples/curl.ts'
import type { SampleCall } from '../samples/sample-call.ts'
import { typescriptSample } from '../samples/typescript.ts'
import { variables } from '../samples/variables.ts'
import { isObject } from '../site/json.ts'
import { filledIn, type ConsoleCall } from './call.ts'
import { baseUrl, isInsecure } from './hosts.ts'
import { parsed } from './parsed.ts'

/** The call of the console outside of it. */
export interface SameCall {
  /** Sets what both programs read. The token is a placeholder. */
  environment: string
  curl: string
  typescript: string
}

/** The same call for a shell and for TypeScript; nothing while the body is no JSON object. */
export function sameCall(call: ConsoleCall): SameCall | undefined {
  const json = parsed(call.body)
  if ('problem' in json || !isObject(json.value)) return undefined
  const { taskId } = call
  const headers = filledIn(call.headers)
  const sample: SampleCall = {
    operation: operations[call.operation],
    body: json.value,
    pathValues: call.operation === 'updateTask' ? { taskId } : {},
  }
  return {
    environment: environment(call),
    // In the shell the identifier becomes part of a URL; the client makes the URL itself.
    curl: curlSample({ ...sample, pathValues: encoded(sample.pathValues) }, headers),
    typescript: typescriptSample(sample, headers, isInsecure(call.host)),
  }
}

function environment({ host, accountId, streamId }: ConsoleCall): string {
  const values = {
    [variables.url]: baseUrl(host),
    [variables.accountId]: accountId,
    [variables.streamId]: streamId,
    [variables.token]: '<JWT>',
  }
  return Object.entries(values)
    .map(([name, value]) => `export ${name}=${quoted(value)}`)
    .join('\n')
}

function encoded(values: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, encodeURIComponent(value)]))
}
