import { literal, pythonStyle } from './literal.ts'
import { headersOf, pathOf, type SampleCall } from './sample-call.ts'
import { variables } from './variables.ts'

const inserted = (variable: string) => `{os.environ['${variable}']}`

/** A call with `requests`, as a Python 3 program. */
export function pythonSample(call: SampleCall): string {
  return [
    'import json',
    'import os',
    '',
    'import requests',
    '',
    `response = requests.${call.operation.method.toLowerCase()}(`,
    `    f"${inserted(variables.url)}${pathOf(call, inserted)}",`,
    '    headers={',
    ...headersOf(call).map(({ name, variable }) => `        "${name}": os.environ["${variable}"],`),
    '    },',
    `    json=${literal(call.body, pythonStyle, '    ')},`,
    '    timeout=30,',
    ')',
    'response.raise_for_status()',
    'print(json.dumps(response.json(), indent=2))',
  ].join('\n')
}
