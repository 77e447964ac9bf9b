import { readFile } from 'node:fs/promises'
import { contract } from '@case-management/contract'
import dialectSchema from '@case-management/contract/dialect.schema.json' with { type: 'json' }
import { dialectWith, type Dialect } from '@case-management/contract/questions'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { ConfigError } from './config-error.ts'

/** What a dialect file holds, as its schema has it. */
interface DialectFile {
  contract: string
  answers: Partial<Dialect>
}

/**
 * Reads how a host answers the open questions from a JSON file: `{"contract": "1.1.0", "answers": {"status-matching": {"answer": "exact"}}}`.
 *
 * @throws ConfigError of one line when the file cannot be read, is no dialect, or was made for another contract.
 */
export async function readDialect(file: string): Promise<Dialect> {
  const validate = new Ajv2020({ strict: true }).compile<DialectFile>(dialectSchema)
  const value = await readJson(file)
  if (!validate(value)) {
    const [violation] = validate.errors ?? []
    const { instancePath = '', message = 'is not valid' } = violation ?? {}
    throw new ConfigError(
      `Dialect file ${file}: ${instancePath || 'the file'} ${message}${named(violation?.params)}.`,
    )
  }
  if (major(value.contract) !== major(contract.version)) {
    throw new ConfigError(
      `Dialect file ${file} is for contract ${value.contract}, and this is ${contract.version}: ask the host again.`,
    )
  }
  return dialectWith(value.answers)
}

async function readJson(file: string): Promise<unknown> {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error'
    throw new ConfigError(`Dialect file ${file} cannot be read (${code}); check the path given to --dialect.`)
  }
  try {
    const value: unknown = JSON.parse(text)
    return value
  } catch {
    throw new ConfigError(`Dialect file ${file} is not valid JSON.`)
  }
}

/** The key that is too many, which the message of a schema leaves out. */
function named(params: Readonly<Record<string, unknown>> = {}): string {
  return typeof params['additionalProperty'] === 'string' ? `: ${params['additionalProperty']}` : ''
}

function major(version: string): string | undefined {
  return version.split('.', 1)[0]
}
