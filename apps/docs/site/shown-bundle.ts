import { joinedTypes } from '@case-management/contract/schemas'
import { joinedDescriptions } from './disagreements.ts'
import { isObject, jsonCopy, objectAt, textAt, type JsonObject } from './json.ts'

/**
 * The bundle as Redoc shows it: the same statements, put where Redoc looks for them.
 * Redoc passes over the extensions of a header, and over the description and the extensions beside a choice of
 * schemas. They are repeated on the schema of the header,
 * and in the description of each alternative: first what is true of all, then what is true of this one.
 * A choice of types, which it would show as that many schemas, is written as one schema with a list of types.
 * The items of a list, which it shows as a field of its own, get the evidence of their list.
 * So does the row for keys that nobody names: that any are taken is the contract's own decision.
 */
export function shownBundle(bundle: unknown): unknown {
  const shown = jsonCopy(bundle)
  if (!isObject(shown)) return shown
  const components = objectAt(shown, 'components')
  for (const header of Object.values(objectAt(components, 'headers'))) {
    if (isObject(header)) objectAt(header, 'schema')['x-evidence'] = textAt(header, 'x-evidence')
  }
  const schemas = objectAt(components, 'schemas')
  for (const schema of Object.values(schemas)) {
    if (!isObject(schema)) continue
    if (schema['additionalProperties'] === true) schema['additionalProperties'] = { 'x-evidence': 'inferred' }
    for (const property of Object.values(objectAt(schema, 'properties'))) {
      if (!isObject(property)) continue
      joinTypes(property, schemas)
      spreadOverChoices(property, schemas)
      spreadOverItems(property)
    }
  }
  return shown
}

/** Writes a choice of types, or a reference to one, as a list of types. */
function joinTypes(property: JsonObject, schemas: JsonObject): void {
  const { anyOf, ...about } = referred(property, schemas)
  const types = Array.isArray(anyOf)
    ? joinedTypes(anyOf.filter(isObject).map((branch) => structuredClone(referred(branch, schemas))))
    : undefined
  if (!types) return
  const { $ref: _, anyOf: _anyOf, ...beside } = property
  delete property['$ref']
  delete property['anyOf']
  Object.assign(property, types, about, beside)
  if (isObject(property['items'])) joinTypes(property['items'], schemas)
}

/** Replaces a reference to a choice of schemas by the choice itself, each alternative with what stands beside it. */
function spreadOverChoices(property: JsonObject, schemas: JsonObject): void {
  const choice = referred(property, schemas)
  if (!isObject(choice) || !Array.isArray(choice['oneOf'])) return
  const { $ref: _, ...beside } = property
  delete property['$ref']
  Object.assign(property, structuredClone(choice), beside)
  property['oneOf'] = choice['oneOf'].filter(isObject).map((alternative) => {
    const shown = structuredClone(referred(alternative, schemas))
    const name = nameOf(alternative)
    const own = textAt(shown, 'description')
    const descriptions = [textAt(property, 'description'), ...(own === '' ? [] : [`**As ${name}:** ${own}`])]
    const evidence = `**evidence:** ${textAt(property, 'x-evidence')}`
    shown['title'] = name
    shown['description'] = `${joinedDescriptions(descriptions)}\n\n${evidence}`
    return shown
  })
}

/** Repeats the evidence of a list on its items, which are nowhere stated by themselves. */
function spreadOverItems(property: JsonObject): void {
  const items = property['items']
  if (isObject(items)) items['x-evidence'] ??= textAt(property, 'x-evidence')
}

function referred(schema: JsonObject, schemas: JsonObject): JsonObject {
  const target = schemas[nameOf(schema)]
  return isObject(target) ? target : schema
}

/** The last part of a reference, which is the name of the component. */
function nameOf(schema: JsonObject): string {
  return typeof schema['$ref'] === 'string' ? (schema['$ref'].split('/').at(-1) ?? '') : ''
}
