import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Generator } from './generator.ts'

/**
 * What a kept result is known by: it is another when the contract, the lines that try a generator, or any of the calls is.
 *
 * @param contractHash - hash of the contract.
 * @param harness - the folder of the calls.
 */
export async function attemptKey(
  generator: Generator,
  contractHash: string,
  harness: string,
): Promise<string> {
  const hash = createHash('sha256').update(`${contractHash}\n${JSON.stringify(generator)}`)
  for (const name of (await readdir(harness)).toSorted()) hash.update(await readFile(join(harness, name)))
  return hash.digest('hex').slice(0, 12)
}
