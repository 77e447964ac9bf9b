import { StorageError } from '../storage-error.ts'
import { resultCodeOf, resultCodes } from './result-code.ts'

/** A record that is damaged where SQLite does not notice: it keeps no sums of what it stores. */
export class DamagedRecord extends Error {
  override readonly name = 'DamagedRecord'

  constructor(id: number) {
    super(`the record in row ${id} is no JSON`)
  }
}

/** A file in which something else stands than was written. */
export class DamagedFile extends StorageError {}

/** The same error, or what to do about it when it tells of a damaged file. */
export function damageTold(file: string, error: unknown): unknown {
  if (error instanceof DamagedRecord) return damaged(`${file} is damaged`, error)
  const code = resultCodeOf(error)
  if (!(error instanceof Error) || code === undefined) return error
  if (code === resultCodes.corrupt) return damaged(`${file} is damaged`, error)
  return code === resultCodes.notADatabase ? damaged(`${file} is damaged, or no database`, error) : error
}

/** The same error, or one that names the file when it comes from SQLite. */
export function failureTold(file: string, error: unknown): unknown {
  const told = damageTold(file, error)
  if (told !== error || !(error instanceof Error) || resultCodeOf(error) === undefined) return told
  return new StorageError(`${file} cannot be read or written: ${error.message}`, { cause: error })
}

function damaged(what: string, cause: Error): DamagedFile {
  const advice = 'put a copy in its place while no sandbox has it open, or name another file'
  return new DamagedFile(`${what} (${cause.message}); ${advice}`, { cause })
}
