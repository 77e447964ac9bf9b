import { readFile } from 'node:fs/promises'
import { contract } from '@case-management/contract'
import dialectSchema from '@case-management/contract/dialect.schema.json' with { type: 'json' }
import type { Dialect } from '@case-management/contract/questions'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { UsageError } from '../conformance-errors.ts'

/** What a dialect file holds. */
export interface DialectFile {
  /** Version of the contract whose questions are answered. */
  contract: string
  answers: Partial<Dialect>
}

/**
 * Reads a dialect file.
 *
 * @throws UsageError of one line when it cannot be read, is no dialect, or was made for another contract.
 */
export async function readDialectFile(file: string): Promise<DialectFile> {
  const validate = new Ajv2020({ strict: true }).compile<DialectFile>(dialectSchema)
  const value = parsed(file, await textOf(file))
  if (!validate(value)) {
    const [violation] = validate.errors ?? []
    const { instancePath = '', message = 'is not valid' } = violation ?? {}
    const extra: unknown = violation?.params['additionalProperty']
    const named = typeof extra === 'string' ? `: ${extra}` : ''
    throw new UsageError(
      `The dialect file ${file} is none: ${instancePath || 'the file'} ${message}${named}.`,
    )
  }
  if (majorOf(value.contract) !== majorOf(contract.version)) {
    throw new UsageError(
      `The dialect file ${file} is for contract ${value.contract}, and this is ${contract.version}; probe the host again.`,
    )
  }
  return value
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error'
    throw new UsageError(`The dialect file ${file} cannot be read (${code}).`)
  }
}

function parsed(file: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new UsageError(`The dialect file ${file} is not JSON.`)
  }
}

function majorOf(version: string): string {
  return version.split('.', 1).join()
}
