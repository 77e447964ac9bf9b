import { operations, type OperationId } from '@case-management/contract'

/** The operation that a URL belongs to, with the values of its path parameters; nothing for any other URL. */
export function operationOf(
  url: string,
): { operation: OperationId; parameters: Record<string, string | undefined> } | undefined {
  const path = url.replace(/[?#].*$/, '')
  for (const { id, path: template } of Object.values(operations)) {
    const found = new RegExp(`${template.replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`).exec(path)
    if (found) return { operation: id, parameters: { ...found.groups } }
  }
  return undefined
}
