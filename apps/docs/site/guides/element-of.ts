import {
  componentName,
  document,
  documentedOperations,
  resolved,
  type Response,
} from '../reference/openapi.ts'
import { operationMarkdown } from '../reference/operation-markdown.ts'

/** An element of the contract, as guides link to it. */
export interface LinkedElement {
  /** Name in Markdown. */
  name: string
  /** Path below the root of the site, with an anchor where there is one. */
  path: string
}

/** Where an operation is described, with the anchors of that page. */
const pages = documentedOperations.map((documented) => ({
  path: documented.path,
  file: `operations/${documented.operation.operationId}.md`,
  summary: documented.operation.summary,
  anchors: new Set(
    Array.from(operationMarkdown(documented).matchAll(/^#+ (\w+)$/gm), ([, heading]) =>
      heading?.toLowerCase(),
    ),
  ),
  parameters: JSON.stringify(documented.operation.parameters),
}))

/**
 * The place that describes the element of the bundle under a JSON pointer.
 *
 * @throws an error of one line for a pointer that leads nowhere.
 */
export function elementOf(pointer: string): LinkedElement {
  const [, section, key = '', ...rest] = pointer
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
  const first = pages[0]?.file ?? ''
  if (section === 'servers') return { name: 'server URL', path: first }
  if (section === 'paths') {
    const page = pages.find(({ path }) => path === key)
    const [, , status] = rest
    if (page && status === undefined) return { name: page.summary, path: page.file }
    if (page) return { name: `${page.summary}, answer ${status}`, path: `${page.file}#${status}` }
  }
  const [name = ''] = rest
  if (key === 'securitySchemes') return { name: `header \`${name}\``, path: `${first}#authentication` }
  if (key === 'parameters') {
    const page = pages.find(({ parameters }) => parameters.includes(`/${name}"`))
    const parameter = document.components.parameters[name]?.name ?? name
    if (page) return { name: `\`${parameter}\``, path: fieldOf(page.file, 'parameters', parameter) }
  }
  if (key === 'schemas') return schemaElement(name, rest[2])
  if (key === 'responses') {
    const status = statusOf((response) => refersTo(response, name))
    if (status !== undefined) return { name: `answer ${status}`, path: `${first}#${status}` }
  }
  if (key === 'headers') {
    const status = statusOf((response) =>
      Object.values(resolved(document.components.responses, response).headers ?? {}).some((header) =>
        refersTo(header, name),
      ),
    )
    if (status !== undefined) return { name: `header \`${headerNamed(name)}\``, path: `${first}#${status}` }
  }
  throw new Error(`Nothing in the site describes ${pointer}.`)
}

/** The first status whose response fits: both operations share their errors. */
function statusOf(fits: (response: Response) => boolean): string | undefined {
  const [documented] = documentedOperations
  return Object.entries(documented?.operation.responses ?? {}).find(([, response]) => fits(response))?.[0]
}

function refersTo({ $ref }: { $ref?: string }, name: string): boolean {
  return $ref !== undefined && componentName($ref) === name
}

/** The name that a header component has in the responses that refer to it. */
function headerNamed(name: string): string {
  const responses = Object.values(document.components.responses)
  const names = responses.flatMap(({ headers = {} }) =>
    Object.entries(headers).flatMap(([header, reference]) => (refersTo(reference, name) ? [header] : [])),
  )
  return names[0] ?? name
}

function schemaElement(schema: string, property: string | undefined): LinkedElement {
  const anchor = schema.toLowerCase()
  const page = pages.find(({ anchors }) => anchors.has(anchor)) ?? pages[0]
  const described = page?.anchors.has(anchor) ? anchor : 'request-body'
  const file = page?.file ?? ''
  return property === undefined
    ? { name: `\`${schema}\``, path: `${file}#${described}` }
    : { name: `\`${schema}.${property}\``, path: fieldOf(file, described, property) }
}

/** Fields have anchors on the page only: Markdown has none but for headings. */
function fieldOf(file: string, section: string, field: string): string {
  return `${file.replace(/md$/, 'html')}#${section}-${field.toLowerCase()}`
}
