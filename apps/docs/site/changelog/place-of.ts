import { operations } from '@case-management/contract'

/** Parts of a JSON pointer that tell a reader nothing. */
const silent = new Set(['post', 'content', 'application/json', 'schema', 'properties', 'info', 'components'])

/**
 * A place in the contract in a few words, such as `getTasks, requestBody, limit, maximum`.
 *
 * @param pointer - JSON pointer from the top of the document.
 * @param property - key at that place.
 */
export function placeOf(pointer: string, property?: string): string {
  const parts = pointer.split('/').slice(1)
  const keys = parts.map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
  const [first, path] = keys
  const operation = Object.values(operations).find((candidate) => candidate.path === path)
  const named = first === 'paths' ? [operation?.id ?? path ?? '', ...keys.slice(2)] : keys
  return [...named.filter((key) => !silent.has(key)), ...(property === undefined ? [] : [property])]
    .map((key) => `\`${key}\``)
    .join(', ')
}
