import type { Json } from '../openapi-document.ts'

/** Extensions about an element, which are no elements themselves. */
const remarks = new Set(['x-evidence', 'x-contradictions', 'x-questions'])

/** Visits every object of a document with its JSON pointer. */
export function walk(
  node: Json,
  pointer: string,
  visit: (node: { [key: string]: Json }, pointer: string) => void,
): void {
  if (node === null || typeof node !== 'object') return
  if (Array.isArray(node)) {
    node.forEach((item, index) => walk(item, `${pointer}/${index}`, visit))
    return
  }
  visit(node, pointer)
  for (const [key, value] of Object.entries(node)) {
    if (remarks.has(key)) continue
    walk(value, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`, visit)
  }
}
