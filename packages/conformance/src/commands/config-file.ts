import { readFile } from 'node:fs/promises'
import type { Command } from 'commander'
import { UsageError } from '../conformance-errors.ts'
import { isObject } from '../projection/json.ts'
import { RunOption, type Kind } from './option-kinds.ts'

/**
 * Fills options that neither the command line nor the environment gives from a JSON file,
 * whose keys are the names of the options, such as `{"host": "…", "accountId": "…", "strict": true}`.
 *
 * @throws UsageError when the file cannot be read, names an option that does not exist, or gives one a wrong value.
 */
export async function applyConfigFile(command: Command, file: string): Promise<void> {
  const config = await readConfig(file)
  const options = command.options.filter((option) => option instanceof RunOption)
  for (const [key, value] of Object.entries(config)) {
    const option = options.find((known) => known.attributeName() === key)
    if (!option || key === 'config') {
      const names = options.map((known) => known.attributeName()).filter((name) => name !== 'config')
      throw new UsageError(
        `${file} names the option "${key}", which does not exist; there are ${names.join(', ')}.`,
      )
    }
    if (!isAllowed(value, option.kind)) {
      throw new UsageError(`${file}: "${key}" must be ${option.kind.allowed}.`)
    }
    const source = command.getOptionValueSource(key)
    if (source === 'cli' || source === 'env') continue
    command.setOptionValueWithSource(key, value, 'config')
  }
}

function isAllowed(value: unknown, { json, permits = () => true, mayBeEmpty = true }: Kind): boolean {
  switch (json) {
    case 'text':
      return typeof value === 'string' && permits(value)
    case 'number':
      return typeof value === 'number' && permits(value)
    case 'switch':
      return typeof value === 'boolean'
    case 'list':
      return (
        Array.isArray(value) &&
        (mayBeEmpty || value.length > 0) &&
        value.every((item) => typeof item === 'string' && permits(item))
      )
    default:
      return json satisfies never
  }
}

async function readConfig(file: string): Promise<Record<string, unknown>> {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch {
    throw new UsageError(`The configuration file ${file} cannot be read.`)
  }
  try {
    const config: unknown = JSON.parse(text)
    if (isObject(config)) return config
  } catch {
    // The next line says what is wrong.
  }
  throw new UsageError(`The configuration file ${file} is not a JSON object.`)
}
