import { javascriptStyle, literal } from './literal.ts'
import type { SampleCall } from './sample-call.ts'
import { variables } from './variables.ts'

/** The program that makes a client from the environment. Samples and guides begin with it. */
export const clientFromEnvironment = [
  `import { createTasksClient } from '@case-management/client'`,
  '',
  'const {',
  ...Object.values(variables).map((variable) => `  ${variable} = '',`),
  '} = process.env',
  'const client = createTasksClient({',
  `  host: ${variables.url},`,
  `  accountId: ${variables.accountId},`,
  `  streamId: ${variables.streamId},`,
  `  auth: ${variables.token},`,
  '})',
].join('\n')

/**
 * A call with the client of this project, as a TypeScript module for Node.
 *
 * @param besides - values of optional headers.
 */
export function typescriptSample(
  { operation, body, pathValues }: SampleCall,
  besides: Record<string, string> = {},
): string {
  const path = Object.values(pathValues).map((value) => `${javascriptStyle.text(value)}, `)
  const options = Object.keys(besides).length > 0 ? `, ${literal({ headers: besides }, javascriptStyle)}` : ''
  return [
    clientFromEnvironment,
    '',
    `const answer = await client.${operation.id}(${path.join('')}${literal(body, javascriptStyle)}${options})`,
    'console.log(JSON.stringify(answer, null, 2))',
  ].join('\n')
}
