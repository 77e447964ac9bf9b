import type { CheckResult } from '../check/check-result.ts'
import { contractDocument } from '../projection/contract-document.ts'
import { operationIds } from '../projection/example-cases.ts'
import { atPointer, isObject, textOf } from '../projection/json.ts'
import { operationPointer } from '../projection/response-pointer.ts'
import { partsOfSentence } from './sentence-parts.ts'

/** Longer values are left to the exchange. */
const longestValue = 120

const list = new Intl.ListFormat('en-GB')

/** What several answers have in common, in one sentence. */
export function sentenceOfAnswers(statuses: readonly number[], said: string): string {
  return `The answers ${list.format(statuses.map(String))}: ${withShortValues(said)}`
}

/** The fault in one sentence: what of the contract is not kept, and what showed it. */
export function sentenceOf(element: string, { messages, operation }: CheckResult): string {
  const [message = 'it does not hold'] = messages
  const shown = message.replace(new RegExp(`^${operation}: `), '').replace(/ \(case .*\)$/s, '')
  return `${nameOf(element)}: ${withShortValues(shown)}`
}

function withShortValues(sentence: string): string {
  const parts = partsOfSentence(sentence).map(({ text, isValue }) =>
    isValue && text.length > longestValue ? `${text.slice(0, longestValue)}…` : text,
  )
  return parts.join('')
}

/** What people call an element of the contract. */
export function nameOf(pointer: string): string {
  const [, section = '', kind = '', name = '', , key] = pointer.split('/')
  if (section === 'paths') return nameInPath(pointer)
  switch (kind) {
    case 'schemas':
      return key === undefined ? (wholes[name] ?? name) : `${places[name] ?? `${name}.`}${key}`
    case 'parameters': {
      const node = atPointer(contractDocument, `#/components/parameters/${name}`)
      return `The parameter ${isObject(node) ? textOf(node['name']) : name}`
    }
    case 'responses':
      return `The answer ${statusOf(pointer)}`
    case 'headers':
      return `The header ${name}`
    case 'securitySchemes':
      return 'The token'
    default:
      return pointer
  }
}

const places: Record<string, string> = {
  TaskFilter: 'The search key ',
  TaskPage: 'Of a page, ',
  Task: 'Of a record, ',
  TaskUpdate: 'The update key ',
  SortOrder: 'The order by ',
}

const wholes: Record<string, string> = {
  TaskFilter: 'What a search finds',
  TaskUpdate: 'What an update changes',
  TaskPage: 'The page',
  Task: 'The record',
}

function nameInPath(pointer: string): string {
  const operation = operationIds().find((id) => pointer.startsWith(operationPointer(id))) ?? ''
  const [, status] = /\/responses\/(\d{3})/.exec(pointer) ?? []
  return status === undefined ? operation : `The answer ${status} of ${operation}`
}

/** The status under which operations refer to a shared answer. */
function statusOf(pointer: string): string {
  for (const id of operationIds()) {
    const responses = atPointer(contractDocument, `${operationPointer(id)}/responses`)
    for (const [status, response] of Object.entries(isObject(responses) ? responses : {})) {
      if (isObject(response) && response['$ref'] === pointer) return status
    }
  }
  return ''
}
