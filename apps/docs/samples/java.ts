import { javaLiteral } from './java-literal.ts'
import { javaTypes } from './java-types.ts'
import { pathVariable, type SampleCall } from './sample-call.ts'
import { variables } from './variables.ts'

/** The types that the Java client has for the body and the answer of each operation. */
const types: Record<SampleCall['operation']['id'], { body: string; answer: string }> = {
  getTasks: { body: 'TaskFilter', answer: 'TaskPage' },
  updateTask: { body: 'TaskUpdate', answer: 'Task' },
}

/** A call with the Java client of this project, as a program. */
export function javaSample({ operation, body, pathValues }: SampleCall): string {
  const { id, pathParameters } = operation
  // The client was told the stream.
  const inCall = pathParameters.filter((parameter) => parameter !== 'streamId')
  const path = inCall.map((parameter) => {
    const value = pathValues[parameter]
    return value === undefined ? environment(pathVariable(operation, parameter)) : JSON.stringify(value)
  })
  const margin = '            '
  const values = [...path, javaLiteral(body, types[id].body, margin)]
  const flat = `client.${id}(${values.join(', ')});`
  const isShort = !flat.includes('\n') && flat.length <= 80
  const call = isShort ? flat : `client.${id}(\n${values.map((value) => `${margin}${value}`).join(',\n')});`
  const lines = [
    'public class Sample {',
    '  public static void main(String[] args) {',
    '    TasksClient client =',
    '        TasksClient.builder()',
    `            .host(${environment(variables.url)})`,
    `            .accountId(${environment(variables.accountId)})`,
    `            .streamId(${environment(variables.streamId)})`,
    `            .token(${environment(variables.token)})`,
    '            .build();',
    `    ${types[id].answer} answer =\n        ${call}`,
    '    System.out.println(Json.write(answer));',
    '  }',
    '}',
  ].join('\n')
  return `${imports(lines).join('\n')}\n\n${lines}`
}

/** The imports of what a program names. */
function imports(program: string): string[] {
  // Texts may hold any word.
  const named = new Set(program.replaceAll(/"(?:[^"\\]|\\.)*"/g, '').match(/\b[A-Z]\w+/g) ?? [])
  const from = (folder: string, names: Iterable<string>) =>
    [...names].filter((name) => named.has(name)).map((name) => `import ${folder}.${name};`)
  return [
    ...from('casemanagement', ['Json', 'Sort', 'TasksClient']),
    ...from('casemanagement.model', javaTypes().records.keys()),
    ...from('java.time', ['Instant']),
    ...from('java.util', ['List', 'Map']),
  ].toSorted()
}

function environment(variable: string): string {
  return `System.getenv("${variable}")`
}
