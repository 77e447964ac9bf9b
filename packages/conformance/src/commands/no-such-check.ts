import { phases } from '../check/check-result.ts'
import { UsageError } from '../conformance-errors.ts'

/** Says that no check has an id. Repeats it only when it looks like one: a secret may stand in its place. */
export function noSuchCheck(id: string): UsageError {
  const named = phases.some((phase) => id.startsWith(`${phase}/`))
  return new UsageError(`There is no ${named ? `check ${id}` : 'such check'}; a report names the checks.`)
}
