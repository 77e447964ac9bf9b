import { goLiteral } from './go-literal.ts'
import { pathVariable, type SampleCall } from './sample-call.ts'
import { variables } from './variables.ts'

/** The type that the Go client has for the body of each operation. */
const bodyTypes: Record<SampleCall['operation']['id'], string> = {
  getTasks: 'TaskFilter',
  updateTask: 'TaskUpdate',
}

/** A call with the Go client of this project, as a program. */
export function goSample({ operation, body, pathValues }: SampleCall): string {
  const { id, pathParameters } = operation
  // The client was told the stream.
  const inCall = pathParameters.filter((parameter) => parameter !== 'streamId')
  const path = inCall.map((parameter) => {
    const value = pathValues[parameter]
    return `${value === undefined ? environment(pathVariable(operation, parameter)) : JSON.stringify(value)}, `
  })
  const literal = goLiteral(body, bodyTypes[id], '\t')
  const method = id.charAt(0).toUpperCase() + id.slice(1)
  return [
    'package main',
    '',
    'import (',
    ...['context', 'encoding/json', 'fmt', 'log', 'os'].map((name) => `\t"${name}"`),
    ...(literal.includes('time.') ? ['\t"time"'] : []),
    '',
    '\t"casemanagement"',
    ')',
    '',
    'func main() {',
    '\tclient, err := casemanagement.New(casemanagement.Config{',
    `\t\tHost:      ${environment(variables.url)},`,
    `\t\tAccountID: ${environment(variables.accountId)},`,
    `\t\tStreamID:  ${environment(variables.streamId)},`,
    `\t\tAuth:      casemanagement.StaticToken(${environment(variables.token)}),`,
    '\t})',
    '\tif err != nil {',
    '\t\tlog.Fatal(err)',
    '\t}',
    `\tanswer, err := client.${method}(context.Background(), ${path.join('')}${literal})`,
    '\tif err != nil {',
    '\t\tlog.Fatal(err)',
    '\t}',
    '\ttext, err := json.MarshalIndent(answer, "", "  ")',
    '\tif err != nil {',
    '\t\tlog.Fatal(err)',
    '\t}',
    '\tfmt.Println(string(text))',
    '}',
  ].join('\n')
}

function environment(variable: string): string {
  return `os.Getenv("${variable}")`
}
