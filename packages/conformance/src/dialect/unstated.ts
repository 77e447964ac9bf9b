import { foldName } from '../laws/fold.ts'
import { isNamedKey, type NamedKey } from '../model/update/update-case.ts'
import { isObject, textOf, type Json, type JsonObject } from '../projection/json.ts'

/** A host takes texts of so many characters, whatever limits of its own it has. */
const shortText = 100

/**
 * What of an update a host may refuse, though the contract takes it and no question is about it:
 * no page says how long a text may be, that white space alone is one, or that the account knows every name of a status or priority.
 *
 * @param isShown - whether some record shows an entry of that name.
 * @returns what it is, as a part of a sentence.
 */
export function unstatedIn(
  body: JsonObject,
  isShown: (key: NamedKey, name: string) => boolean,
): string | undefined {
  for (const [key, value] of Object.entries(body)) {
    const name = isObject(value) ? textOf(value['name']) : ''
    if (isNamedKey(key) && isObject(value) && !isShown(key, foldName(name)))
      return `a ${key} of a name that no record shows`
    if (isBlank(value)) return `white space alone as ${key}`
    if (isLong(value)) return `more than ${shortText} characters in ${key}`
  }
  return undefined
}

function isBlank(value: Json): boolean {
  return typeof value === 'string' && value !== '' && value.trim() === ''
}

function isLong(value: Json): boolean {
  if (typeof value === 'string') return value.length > shortText
  return typeof value === 'object' && value !== null && Object.values(value).some(isLong)
}
