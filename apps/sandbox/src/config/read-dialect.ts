import { readFile } from 'node:fs/promises'
import {
  DialectFileError,
  dialectWith,
  parseDialectFile,
  type Dialect,
} from '@case-management/contract/questions'
import { ConfigError } from './config-error.ts'

/**
 * Reads how a host answers the open questions from a JSON file: `{"contract": "1.1.0", "answers": {"status-matching": {"answer": "exact"}}}`.
 *
 * @throws ConfigError of one line when the file cannot be read, is no dialect, or was made for another contract.
 */
export async function readDialect(file: string): Promise<Dialect> {
  try {
    return dialectWith(parseDialectFile(await readFile(file, 'utf8')).answers)
  } catch (error) {
    if (error instanceof DialectFileError) throw new ConfigError(`Dialect file ${file} ${error.message}.`)
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error'
    throw new ConfigError(`Dialect file ${file} cannot be read (${code}); check the path given to --dialect.`)
  }
}
