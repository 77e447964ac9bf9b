import { readFile } from 'node:fs/promises'
import type { Command } from 'commander'
import { UsageError } from '../conformance-errors.ts'
import { isObject } from '../projection/json.ts'

/**
 * Fills options that neither the command line nor the environment gives from a JSON file,
 * whose keys are the names of the options, such as `{"host": "…", "accountId": "…", "strict": true}`.
 *
 * @throws UsageError when the file cannot be read, or names an option that does not exist.
 */
export async function applyConfigFile(command: Command, file: string): Promise<void> {
  const config = await readConfig(file)
  for (const [key, value] of Object.entries(config)) {
    const option = command.options.find((known) => known.attributeName() === key)
    if (!option || key === 'config')
      throw new UsageError(`${file} names the option "${key}", which does not exist.`)
    const expected = option.variadic
      ? Array.isArray(value)
      : option.isBoolean()
        ? typeof value === 'boolean'
        : !isObject(value)
    if (!expected) throw new UsageError(`${file} gives "${key}" a value of a wrong type.`)
    const source = command.getOptionValueSource(key)
    if (source === 'cli' || source === 'env') continue
    command.setOptionValueWithSource(key, value, 'config')
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
  throw new UsageError(`The configuration file ${file} is no JSON object.`)
}
