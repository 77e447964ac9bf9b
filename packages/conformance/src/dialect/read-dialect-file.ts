import { readFile } from 'node:fs/promises'
import { DialectFileError, parseDialectFile, type DialectFile } from '@case-management/contract/questions'
import { UsageError } from '../conformance-errors.ts'

/**
 * Reads a dialect file.
 *
 * @throws UsageError of one line when it cannot be read, is no dialect, or was made for another contract.
 */
export async function readDialectFile(file: string): Promise<DialectFile> {
  try {
    return parseDialectFile(await readFile(file, 'utf8'))
  } catch (error) {
    if (error instanceof DialectFileError) throw new UsageError(`The dialect file ${file} ${error.message}.`)
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error'
    throw new UsageError(`The dialect file ${file} cannot be read (${code}).`)
  }
}
