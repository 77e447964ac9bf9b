import type { Command } from 'commander'
import { UsageError } from '../conformance-errors.ts'

const yes = new Set(['true', '1', 'yes', 'on'])
const no = new Set(['false', '0', 'no', 'off', ''])

/** How the variables of all options begin. */
const prefix = 'CONFORMANCE_'

/**
 * Reads strings, switches and lists from the environment: an empty value counts as unset,
 * a switch can be turned off, and the items of a list are separated by commas or spaces.
 * The parser itself takes any string for "on" and for one item.
 *
 * @throws UsageError when a switch is neither on nor off, or a variable is not an option.
 */
export function applyEnvironment(command: Command): void {
  refuseUnknown(command)
  for (const option of command.options) {
    const key = option.attributeName()
    const text = option.envVar === undefined ? undefined : process.env[option.envVar]
    if (text === undefined || command.getOptionValueSource(key) !== 'env') continue
    if (option.variadic) {
      const items = itemsOf(text)
      command.setOptionValueWithSource(key, items.length > 0 ? items : option.defaultValue, 'env')
    } else if (option.isBoolean()) {
      const word = text.trim().toLowerCase()
      if (!yes.has(word) && !no.has(word)) {
        throw new UsageError(`${option.envVar} must be true or false.`)
      }
      command.setOptionValueWithSource(key, yes.has(word), 'env')
    } else if (text === '') command.setOptionValueWithSource(key, option.defaultValue, 'default')
  }
}

function refuseUnknown({ options }: Command): void {
  const known = new Set(options.map(({ envVar }) => envVar))
  const unknown = Object.keys(process.env).find((name) => name.startsWith(prefix) && !known.has(name))
  if (unknown !== undefined) {
    throw new UsageError(`The environment sets ${unknown}, which is not an option; see --help.`)
  }
}

/** The items of a list in one text, with commas or spaces between them. */
export function itemsOf(text: string): string[] {
  return text.split(/[\s,]+/).filter((item) => item !== '')
}
