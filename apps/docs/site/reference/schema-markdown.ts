import { componentName, document, resolved, type Schema } from './openapi.ts'

/** The type of a value and its limits in words, such as `list of string, at most 100 items`. */
export function typeInWords(schema: Schema): string {
  return [typeName(schema), ...limits(shape(schema))].join(', ')
}

function typeName(schema: Schema): string {
  const { anyOf, oneOf = anyOf, items, type, enum: values } = shape(schema)
  const name = objectName(schema)
  if (oneOf) return oneOf.map(alternativeInWords).join(' or ')
  if (name !== undefined) return `[${name}](#${name.toLowerCase()})`
  if (items) return `list of ${typeName(items)}`
  if (values) return `one of ${values.map((value) => `\`${JSON.stringify(value)}\``).join(', ')}`
  return Array.isArray(type) ? type.join(' or ') : (type ?? 'anything')
}

function alternativeInWords(schema: Schema): string {
  const all = limits(shape(schema)).join(', ')
  return typeName(schema) + (all === '' ? '' : ` (${all})`)
}

function limits(schema: Schema): string[] {
  const texts = [
    schema.format,
    schema.pattern === undefined ? '' : `pattern \`${schema.pattern}\``,
    range(schema.minLength, schema.maxLength, ' characters'),
    range(schema.minItems, schema.maxItems, ' items'),
    range(schema.minimum, schema.maximum, ''),
    schema.default === undefined ? '' : `default \`${JSON.stringify(schema.default)}\``,
  ]
  return texts.filter((text) => text !== undefined).filter(Boolean)
}

function range(least: number | undefined, most: number | undefined, unit: string): string {
  if (least !== undefined && most !== undefined) return `${least} to ${most}${unit}`
  if (least !== undefined) return `at least ${least}${unit}`
  return most === undefined ? '' : `at most ${most}${unit}`
}

/** One entry of a list of fields: name, type, need, evidence and description. */
export function fieldMarkdown(
  name: string,
  schema: Schema,
  facts: { required: boolean; evidence?: string | undefined },
): string {
  const need = facts.required ? ', **required**' : ''
  const evidence = facts.evidence === undefined ? '' : ` Evidence: ${facts.evidence}.`
  const description = oneParagraph(shape(schema).description)
  return `- \`${name}\` (${typeInWords(schema)}${need}): ${description}${evidence}`
}

/**
 * The objects that a body is made of, each with its fields under a heading of its own.
 *
 * @param described - names of the objects that the page describes already; those told here are added.
 */
export function objectsMarkdown(schema: Schema, heading: string, described: Set<string>): string {
  const names = namedWithin(schema).filter((name) => !described.has(name))
  const sections = names.map((name) => {
    described.add(name)
    const { description, properties = {}, required = [] } = document.components.schemas[name] ?? {}
    const fields = Object.entries(properties).map(([key, property]) =>
      fieldMarkdown(key, property, { required: required.includes(key), evidence: property['x-evidence'] }),
    )
    return [`${heading} ${name}`, description?.trim(), fields.join('\n')].filter(Boolean).join('\n\n')
  })
  return [`Body: ${typeInWords(schema)}.`, ...sections].join('\n\n')
}

/** Names of the objects that a schema leads to, each once, in the order in which a reader meets them. */
function namedWithin(schema: Schema, found: string[] = []): string[] {
  const name = objectName(schema)
  if (name !== undefined) {
    if (found.includes(name)) return found
    found.push(name)
  }
  const { properties = {}, items, anyOf = [], oneOf = anyOf } = shape(schema)
  for (const inner of [...Object.values(properties), ...(items ? [items] : []), ...oneOf])
    namedWithin(inner, found)
  return found
}

/** The name of the object that a schema refers to, if it is one with fields. */
export function objectName(schema: Schema): string | undefined {
  return schema.$ref !== undefined && shape(schema).properties ? componentName(schema.$ref) : undefined
}

function shape(schema: Schema): Schema {
  return resolved(document.components.schemas, schema)
}

/** A description as one paragraph, for use inside a list. */
export function oneParagraph(description = ''): string {
  return description.trim().replaceAll(/\s*\n\s*/g, ' ')
}
