import type { Command } from 'commander'
import { UsageError } from '../conformance-errors.ts'

const yes = new Set(['true', '1', 'yes', 'on'])
const no = new Set(['false', '0', 'no', 'off', ''])

/**
 * Reads what the environment gives for switches and lists: a switch can be turned off,
 * and a list has commas or spaces between its items. The parser itself takes any text for "on" and for one item.
 *
 * @throws UsageError when a switch is neither on nor off.
 */
export function applyEnvironment(command: Command): void {
  for (const option of command.options) {
    const key = option.attributeName()
    const text = option.envVar === undefined ? undefined : process.env[option.envVar]
    if (text === undefined || command.getOptionValueSource(key) !== 'env') continue
    if (option.variadic) command.setOptionValueWithSource(key, itemsOf(text), 'env')
    else if (option.isBoolean()) {
      const word = text.trim().toLowerCase()
      if (!yes.has(word) && !no.has(word)) {
        throw new UsageError(`${option.envVar} must be true or false.`)
      }
      command.setOptionValueWithSource(key, yes.has(word), 'env')
    }
  }
}

/** The items of a list in one text, with commas or spaces between them. */
export function itemsOf(text: string): string[] {
  return text.split(/[\s,]+/).filter((item) => item !== '')
}
