import { isDeepStrictEqual } from 'node:util'
import { asFineAsShown } from '../../dialect/hidden-milliseconds.ts'
import { holds, isSameMoment } from '../../laws/compare-records.ts'
import { isNothing } from '../../host/restoration.ts'
import { foldName } from '../../laws/fold.ts'
import { isObject, textOf, type Json, type JsonObject } from '../../projection/json.ts'
import type { Wanted } from './wanted.ts'
import { isNamedKey, type NamedKey, type UpdateCase } from './update-case.ts'

/**
 * Whether a record shows a key as an update leaves it. A host may add keys inside objects, and complete entries of lists.
 *
 * @param wanted - what the update leaves, as {@link expectedUpdate} has it.
 */
export function isAsWanted(
  update: UpdateCase,
  wanted: Wanted,
  key: string,
  shown: Json | undefined,
): boolean {
  const { before, body, dialect } = update
  const sent = body[key]
  if (isNamedKey(key) && isObject(sent) && wanted.has(key)) return isEntryAsWanted(update, key, sent, shown)
  const forms = wanted.get(key) ?? [before[key]]
  const fine = (value: Json | undefined) =>
    value === undefined ? undefined : asFineAsShown({ [key]: value }, dialect)[key]
  return forms.some(
    (form) => isAlike(key, fine(shown), fine(form)) && leftOver(before[key], shown, form) === undefined,
  )
}

/** Keys whose emptiness no question is about: `cleared-key` says how the contract shows it, and the pages say nothing. */
const emptyInAnyForm: ReadonlySet<string> = new Set(['ETA', 'currAssignee'])

/** Whether two values are the same. A list that is empty and one that is missing are alike. */
function isAlike(key: string, shown: Json | undefined, form: Json | undefined): boolean {
  if (isNothing(form) && emptyInAnyForm.has(key)) return isNothing(shown)
  if (isEmptyList(form) && (shown === undefined || shown === null)) return true
  if (form === undefined && isEmptyList(shown)) return true
  if (isObject(form) && Object.keys(form).length === 0) return isDeepStrictEqual(shown, form)
  return form === undefined || form === null ? shown === form : holds(shown, form, isSameMoment)
}

function isEmptyList(value: Json | undefined): boolean {
  return Array.isArray(value) && value.length === 0
}

/** The first key inside a value that stayed from before, though what was wanted does not have it. */
function leftOver(
  was: Json | undefined,
  shown: Json | undefined,
  form: Json | undefined,
): string | undefined {
  if (!isObject(was) || !isObject(shown) || !isObject(form)) return undefined
  return Object.keys(shown).find(
    (key) => !(key in form) && key in was && isDeepStrictEqual(shown[key], was[key]),
  )
}

/** Keys that a host derives from the name alone. */
const derived: ReadonlySet<string> = new Set(['name', 'lname', 'statusCategory'])

function isEntryAsWanted(
  { dialect, before, entries }: UpdateCase,
  key: NamedKey,
  sent: JsonObject,
  shown: Json | undefined,
): boolean {
  if (!isObject(shown)) return false
  const known = entries[key]
  const byName = known.find((entry) => sameName(entry, sent))
  const byId = sent['_id'] === undefined ? undefined : known.find(({ _id }) => _id === sent['_id'])
  const decides = dialect['status-named-by'].answer === 'id' ? (byId ?? byName) : byName
  const isCompleted = dialect['status-completed'].answer === 'completed'
  // Of an identifier that no record shows it is not known whether the account has it.
  const isUnsure =
    dialect['status-named-by'].answer === 'id' && sent['_id'] !== undefined && byId === undefined
  if (!isUnsure && !sameName(shown, decides ?? sent)) return false
  if (isCompleted)
    return isUnsure || decides === undefined || Object.keys(decides).every((inner) => inner in shown)
  const merged = dialect['update-of-objects'].answer === 'merged'
  const held = merged && isObject(before[key]) ? before[key] : {}
  return Object.keys(shown).every((inner) => inner in sent || inner in held || derived.has(inner))
}

function sameName(one: JsonObject, other: JsonObject): boolean {
  return foldName(textOf(one['name'])) === foldName(textOf(other['name']))
}
