import { javascriptStyle, literal } from './literal.ts'
import { headersOf, pathOf, variablesOf, type SampleCall } from './sample-call.ts'
import { variables } from './variables.ts'

/** A call with nothing but `fetch`, as a JavaScript module for Node. */
export function fetchSample(call: SampleCall): string {
  const headers = headersOf(call).map(
    ({ name, variable }) => `    ${javascriptStyle.key(name)}: ${variable},`,
  )
  const url = `\${${variables.url}}${pathOf(call, (variable) => `\${${variable}}`)}`
  return [
    'const {',
    ...variablesOf(call).map((variable) => `  ${variable},`),
    '} = process.env',
    '',
    'const response = await fetch(',
    `  \`${url}\`,`,
    '  {',
    `    method: '${call.operation.method}',`,
    '    headers: {',
    ...headers.map((line) => `  ${line}`),
    `      'Content-Type': '${call.operation.contentType}',`,
    '    },',
    `    body: JSON.stringify(${literal(call.body, javascriptStyle, '    ')}),`,
    '  },',
    ')',
    'if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`)',
    'console.log(JSON.stringify(await response.json(), null, 2))',
  ].join('\n')
}
