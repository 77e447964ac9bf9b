import {
  document,
  resolved,
  type Content,
  type Example,
  type Operation,
  type Parameter,
  type Response,
} from './openapi.ts'
import { fieldMarkdown, objectsMarkdown, oneParagraph } from './schema-markdown.ts'

/**
 * Everything that the bundle says about one operation, as Markdown: for people without JavaScript, and for agents.
 * Its links are those of a text one folder below the root of the site.
 */
export function operationMarkdown({
  method,
  path,
  operation,
}: {
  method: string
  path: string
  operation: Operation
}): string {
  const described = new Set<string>()
  const [mediaType, request] = Object.entries(operation.requestBody.content)[0] ?? []
  return [
    `# ${operation.summary}`,
    `\`${method} ${path}\``,
    operation.description.trim(),
    '## Authentication',
    ...Object.values(document.components.securitySchemes).map(
      ({ name, description }) => `Header \`${name}\`: ${description.trim()}`,
    ),
    '## Parameters',
    operation.parameters.map(parameterMarkdown).join('\n'),
    '## Request body',
    `${oneParagraph(operation.requestBody.description)} Media type: \`${mediaType}\`.`,
    request ? contentMarkdown(request, '###', described) : '',
    '## Responses',
    ...Object.entries(operation.responses).map(([status, response]) =>
      responseMarkdown(status, response, described),
    ),
  ]
    .filter(Boolean)
    .join('\n\n')
}

function parameterMarkdown(reference: Parameter): string {
  const parameter = resolved(document.components.parameters, reference)
  const schema = {
    ...parameter.schema,
    description: `In the ${parameter.in}. ${parameter.description ?? ''}`,
  }
  return fieldMarkdown(parameter.name ?? '', schema, {
    required: parameter.required ?? false,
    evidence: parameter['x-evidence'],
  })
}

function responseMarkdown(status: string, reference: Response, described: Set<string>): string {
  const { description, headers = {}, content = {} } = resolved(document.components.responses, reference)
  const headerList = Object.entries(headers).map(([name, header]) => {
    const { schema = {}, description: about = '', ...stated } = resolved(document.components.headers, header)
    const shown = { ...schema, description: about }
    return fieldMarkdown(name, shown, { required: false, evidence: stated['x-evidence'] })
  })
  return [
    `### ${status}`,
    (description ?? '').trim(),
    headerList.length > 0 ? `Headers:\n\n${headerList.join('\n')}` : '',
    ...Object.values(content).map((body) => contentMarkdown(body, '####', described)),
  ]
    .filter(Boolean)
    .join('\n\n')
}

function contentMarkdown(
  { schema, examples = {} }: Content,
  heading: string,
  described: Set<string>,
): string {
  return [
    objectsMarkdown(schema, heading, described),
    ...Object.entries(examples).map(([name, example]) => exampleMarkdown(name, example, heading)),
  ].join('\n\n')
}

function exampleMarkdown(name: string, reference: Example, heading: string): string {
  const { summary, description, value } = resolved(document.components.examples, reference)
  return [
    `${heading} Example \`${name}\`: ${summary ?? ''}`,
    oneParagraph(description),
    `\`\`\`json\n${JSON.stringify(value, null, 2)}\n\`\`\``,
  ]
    .filter(Boolean)
    .join('\n\n')
}
