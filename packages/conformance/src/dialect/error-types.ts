import { operations } from '@case-management/contract'
import type { Dialect } from '@case-management/contract/questions'

/** The media type of an error by each answer; nothing where it has none. */
export const errorTypes: Readonly<Record<Dialect['error-media-type']['answer'], string | undefined>> = {
  json: operations.getTasks.contentType,
  'problem-json': 'application/problem+json',
  absent: undefined,
}

/** The media type that a header says, without parameters; nothing when there is no header. */
export function mediaTypeOf(header: string | undefined): string | undefined {
  return header?.replace(/;.*$/, '').trim().toLowerCase()
}
