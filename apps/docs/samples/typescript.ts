import { javascriptStyle, literal } from './literal.ts'
import { pathVariable, variablesOf, type SampleCall } from './sample-call.ts'
import { variables } from './variables.ts'

/**
 * The program that makes a client from the environment. Samples begin with it.
 *
 * @param read - the variables that the program reads.
 * @param allowInsecureHost - whether the host is reached by plain http.
 */
export function clientFromEnvironment(read: readonly string[], allowInsecureHost = false): string {
  return [
    `import { createTasksClient } from '@case-management/client'`,
    '',
    'const {',
    ...read.map((variable) => `  ${variable} = '',`),
    '} = process.env',
    'const client = createTasksClient({',
    `  host: ${variables.url},`,
    ...(allowInsecureHost ? ['  allowInsecureHost: true,'] : []),
    `  accountId: ${variables.accountId},`,
    `  streamId: ${variables.streamId},`,
    `  auth: ${variables.token},`,
    '})',
  ].join('\n')
}

/**
 * A call with the client of this project, as a TypeScript module for Node.
 *
 * @param besides - values of optional headers.
 * @param allowInsecureHost - whether the host is reached by plain http.
 */
export function typescriptSample(
  call: SampleCall,
  besides: Record<string, string> = {},
  allowInsecureHost = false,
): string {
  const { operation, body, pathValues } = call
  // The client was told the stream.
  const inCall = operation.pathParameters.filter((parameter) => parameter !== 'streamId')
  const path = inCall.map((parameter) => {
    const value = pathValues[parameter]
    return `${value === undefined ? pathVariable(operation, parameter) : javascriptStyle.text(value)}, `
  })
  const options = Object.keys(besides).length > 0 ? `, ${literal({ headers: besides }, javascriptStyle)}` : ''
  return [
    clientFromEnvironment(variablesOf(call), allowInsecureHost),
    '',
    `const answer = await client.${operation.id}(${path.join('')}${literal(body, javascriptStyle)}${options})`,
    'console.log(JSON.stringify(answer, null, 2))',
  ].join('\n')
}
