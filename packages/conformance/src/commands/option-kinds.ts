import { InvalidArgumentError, Option } from 'commander'
import { phases } from '../check/check-result.ts'
import { profiles } from '../host/target.ts'
import { limits, type Limits } from '../run-limits.ts'
import { itemsOf } from './environment.ts'

/** What an option takes, wherever it is given. */
export interface Kind {
  /** The type of its value in a configuration file. */
  json: 'text' | 'number' | 'switch' | 'list'
  /** What is allowed, as the end of "must be …". */
  allowed: string
  /** Whether a value of that type, or an item of the list, is allowed. Default any. */
  permits?: (value: unknown) => boolean
  /** Whether a list may be empty. Default `true`. */
  mayBeEmpty?: boolean
}

/** Any text but an empty one. */
export const text: Kind = { json: 'text', allowed: 'a string', permits: (value) => value !== '' }
/** An address for browsers. */
export const webAddress: Kind = {
  json: 'text',
  allowed: 'an address that starts with http:// or https://',
  permits: (value) => /^https?:$/.test(URL.parse(String(value))?.protocol ?? ''),
}
/** On or off. */
export const onOff: Kind = { json: 'switch', allowed: 'true or false' }
/** Texts. */
export const texts: Kind = { json: 'list', allowed: 'a list of strings', permits: (value) => value !== '' }
/** One of a few words. */
export const profile: Kind = {
  json: 'text',
  allowed: `one of ${profiles.join(', ')}`,
  permits: (value) => profiles.some((known) => known === value),
}
/** Some of a few words. */
export const phaseNames: Kind = {
  json: 'list',
  allowed: `a list of some of ${phases.join(', ')}`,
  permits: (value) => phases.some((known) => known === value),
  mayBeEmpty: false,
}

/** A number within the limits of a run. */
export function within(name: keyof typeof limits): Kind {
  const { least, most, whole }: Limits = limits[name]
  return {
    json: 'number',
    allowed: `a ${whole ? 'whole number' : 'number'} from ${least} to ${most}`,
    permits: (value) =>
      typeof value === 'number' && value >= least && value <= most && (!whole || Number.isInteger(value)),
  }
}

/** An option that the environment and a configuration file can give too. */
export class RunOption extends Option {
  readonly kind: Kind

  constructor(flags: string, kind: Kind, description: string) {
    super(flags, description)
    this.kind = kind
    this.env(`CONFORMANCE_${this.name().replaceAll('-', '_').toUpperCase()}`)
    if (kind.json === 'number') this.argParser((given) => numberOf(given, kind))
    if (kind === webAddress) this.argParser((given) => permitted(given, kind))
    if (kind === profile) this.choices(profiles)
    if (kind === phaseNames) this.choices(phases).argParser(phaseList)
  }
}

function permitted(given: string, { allowed, permits }: Kind): string {
  // An empty environment variable counts as unset.
  if (given !== '' && permits?.(given) === false) throw new InvalidArgumentError(`It must be ${allowed}.`)
  return given
}

/** Plain decimal figures only, so that an empty text or `Infinity` is no number. */
function numberOf(given: string, { allowed, permits }: Kind): number {
  const value = /^-?\d+(?:\.\d+)?$/.test(given.trim()) ? Number(given) : undefined
  if (value === undefined || permits?.(value) === false) {
    throw new InvalidArgumentError(`It must be ${allowed}.`)
  }
  return value
}

/** Phases, in one word each or several in one with commas or spaces, as a variable of the environment has them. */
function phaseList(given: string, previous: readonly string[]): string[] {
  const named = itemsOf(given)
  if (named.length === 0 || !named.every((name) => phaseNames.permits?.(name))) {
    throw new InvalidArgumentError(`Allowed choices are ${phases.join(', ')}.`)
  }
  // All phases are the default, which the first one named replaces.
  return previous.length === phases.length ? named : [...previous, ...named]
}
