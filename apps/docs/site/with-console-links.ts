import { operations } from '@case-management/contract'
import { isObject, objectAt, textAt, type Json } from './json.ts'

/** The bundle with a link to the console at the end of every operation's description, for the reference. */
export function withConsoleLinks(document: Json): Json {
  if (!isObject(document)) return document
  for (const { id, path, method } of Object.values(operations)) {
    const operation = objectAt(objectAt(objectAt(document, 'paths'), path), method.toLowerCase())
    operation['description'] =
      `${textAt(operation, 'description')}\n\n[Try it in the console](./console.html#${id})\n`
  }
  return document
}
