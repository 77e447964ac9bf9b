import { operations, type OperationId } from '@case-management/contract'
import { contractDocument, contractOperation } from '../projection/contract-document.ts'
import { operationIds } from '../projection/example-cases.ts'
import { atPointer, isObject, type Json } from '../projection/json.ts'
import { operationPointer, responsePointer } from '../projection/response-pointer.ts'
import { cut } from './cut.ts'

/** Excerpts of the contract are shown up to this length. */
const longestShown = 3_000

/**
 * The address of an element of the contract in the docs of this workspace: the page of an operation, and the anchor
 * of the parameter, field, answer or header on it.
 *
 * @param specUrl - where these docs are served, with or without a slash at the end.
 * @param pointer - JSON pointer into the bundle.
 * @param preferred - the operation on whose page the element is looked for first.
 */
export function specLink(specUrl: string, pointer: string, preferred: OperationId): string {
  const found = [preferred, ...operationIds()].find((id) => mentions(id, pointer)) ?? preferred
  const anchor = anchorOf(pointer, found)
  return `${specUrl.replace(/\/+$/, '')}/operations/${found}.html${anchor === '' ? '' : `#${anchor}`}`
}

/** What the contract says at a pointer, as JSON. */
export function excerptOf(pointer: string): string {
  return cut(JSON.stringify(atPointer(contractDocument, pointer), null, 2), longestShown)
}

/** Whether an element belongs to an operation: it is part of it, or referred to by it at any depth. */
function mentions(id: OperationId, pointer: string): boolean {
  return (
    pointer.startsWith(operationPointer(id)) ||
    [...referredBy(id)].some((reference) => pointer === reference || pointer.startsWith(`${reference}/`))
  )
}

const known = new Map<OperationId, Set<string>>()

function referredBy(id: OperationId): Set<string> {
  const references = known.get(id) ?? new Set<string>()
  if (!known.has(id)) collect(contractOperation(id).raw, references)
  known.set(id, references)
  return references
}

function collect(node: Json, found: Set<string>): void {
  if (Array.isArray(node)) for (const item of node) collect(item, found)
  if (!isObject(node)) return
  const reference = node['$ref']
  if (typeof reference === 'string' && !found.has(reference)) {
    found.add(reference)
    collect(atPointer(contractDocument, reference), found)
  }
  for (const value of Object.values(node)) collect(value, found)
}

function anchorOf(pointer: string, id: OperationId): string {
  const [, section = '', kind = '', name = '', , property] = pointer.split('/')
  if (section === 'paths') return /\/responses\/(\d{3})/.exec(pointer)?.[1] ?? ''
  switch (kind) {
    case 'schemas':
      return [name, ...(property === undefined ? [] : [property])].join('-').toLowerCase()
    case 'parameters': {
      const node = atPointer(contractDocument, `#/components/parameters/${name}`)
      const sent = isObject(node) && typeof node['name'] === 'string' ? node['name'] : name
      return `parameters-${sent.toLowerCase()}`
    }
    case 'responses':
      return statusWith(id, pointer) ?? 'responses'
    case 'headers':
      return headerWith(id, pointer) ?? 'responses'
    case 'securitySchemes':
      return 'authentication'
    default:
      return ''
  }
}

/** The first status of an operation whose answer is, or refers to, a component. */
function statusWith(id: OperationId, pointer: string): string | undefined {
  return Object.keys(operations[id].responses).find((status) => {
    const found = new Set<string>()
    collect(atPointer(contractDocument, `${operationPointer(id)}/responses/${status}`), found)
    return found.has(pointer)
  })
}

/** The anchor of the first header of an operation that refers to a component. */
function headerWith(id: OperationId, pointer: string): string | undefined {
  for (const status of Object.keys(operations[id].responses)) {
    const response = atPointer(contractDocument, responsePointer(id, status))
    const headers = isObject(response) && isObject(response['headers']) ? response['headers'] : {}
    for (const [name, header] of Object.entries(headers)) {
      if (isObject(header) && header['$ref'] === pointer) return `${status}-${name.toLowerCase()}`
    }
  }
  return undefined
}
