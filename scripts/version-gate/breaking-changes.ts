import type { Change } from '@case-management/spec/versions'

/** A breaking change of the contract that needs no major version of the packages. */
export interface Exception {
  /** Where it is, as `redocly diff` names it. */
  path: string
  /** The key that changed; left out when the whole element came or went. */
  property?: string
  /** Why nobody is broken by it. */
  reason: string
  /** The last day on which it is let through, such as `2030-01-31`. */
  expires: string
}

/**
 * The changes that ask for a major version, without those that are let through.
 *
 * @param today - such as `2030-01-31`.
 * @returns them, and what is wrong with the exceptions, a line each.
 */
export function breakingChanges(
  changes: readonly Change[],
  exceptions: readonly Exception[],
  today: string,
): { breaking: Change[]; problems: string[] } {
  const major = changes.filter(({ impact }) => impact === 'major')
  const problems = exceptions.flatMap((exception) => {
    const name = nameOf(exception)
    if (exception.reason.trim() === '') return [`The exception for ${name} gives no reason.`]
    if (Number.isNaN(Date.parse(exception.expires))) return [`The exception for ${name} expires on no day.`]
    if (hasExpired(exception, today))
      return [`The exception for ${name} has expired on ${exception.expires}.`]
    return major.some((change) => nameOf(change) === name)
      ? []
      : [`The exception for ${name} lets nothing through: delete it.`]
  })
  const excepted = new Set(exceptions.filter((exception) => !hasExpired(exception, today)).map(nameOf))
  return { breaking: major.filter((change) => !excepted.has(nameOf(change))), problems }
}

/** The names of the exceptions whose last day is over. */
export function expired(exceptions: readonly Exception[], today: string): string[] {
  return exceptions.filter((exception) => hasExpired(exception, today)).map(nameOf)
}

function hasExpired({ expires }: Exception, today: string): boolean {
  return expires < today
}

/** What a change is told apart by. */
export function nameOf({ path, property }: { path: string; property?: string | null }): string {
  return property ? `${path} (${property})` : path
}
