import { operations, type OperationDescriptor, type OperationId } from '@case-management/contract'
import { isObject, objectAt, textAt, type Json } from './json.ts'

/** Something that a caller has to know beside the fields. */
interface CallingFact {
  title: string
  /** In Markdown, one paragraph. */
  text: string
}

/** How pages are read and when a call may be sent again. */
export function callingFacts(id: OperationId): CallingFact[] {
  const { pagination, retry }: OperationDescriptor = operations[id]
  const { rateLimit } = retry
  return [
    ...(pagination
      ? [
          {
            title: 'Pages',
            text: `The keys \`${pagination.skip}\` and \`${pagination.limit}\` of the ${pagination.in} ask for one. The answer holds its records in \`${pagination.items}\`, its number in \`${pagination.page}\`, the number of pages in \`${pagination.totalPages}\`, the number of records over all pages in \`${pagination.total}\`, and in \`${pagination.hasMore}\` whether more follow.`,
          },
        ]
      : []),
    {
      title: 'Sending again',
      text: `The same call sent twice ${retry.idempotent ? 'leaves the same state as once' : 'is not the same as once'}. A call that got ${oneOf(retry.statuses)}${retry.idempotent ? ', or no answer,' : ''} may be sent up to ${retry.maxAttempts} times in all. Wait as long as \`Retry-After\` says; without it, up to ${seconds(retry.baseDelayMs)} before the second attempt and twice as long before each further one, ${seconds(retry.maxDelayMs)} at most, but ${seconds(rateLimit.delayMs)} after a rate limit.`,
    },
  ]
}

/** The bundle with these facts at the end of each operation's description. */
export function withCallingFacts(document: Json): Json {
  if (!isObject(document)) return document
  for (const { id, path, method } of Object.values(operations)) {
    const operation = objectAt(objectAt(objectAt(document, 'paths'), path), method.toLowerCase())
    const facts = callingFacts(id).map(({ title, text }) => `**${title}**: ${text}`)
    operation['description'] = [textAt(operation, 'description').trimEnd(), ...facts, ''].join('\n\n')
  }
  return document
}

function oneOf(statuses: readonly number[]): string {
  return `${statuses.slice(0, -1).join(', ')} or ${statuses.at(-1)}`
}

function seconds(milliseconds: number): string {
  return milliseconds === 1000 ? '1 second' : `${milliseconds / 1000} seconds`
}
