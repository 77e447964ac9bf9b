import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { redocly } from '../lint/redocly.ts'

/** The part of a bundle that versions are told apart by. */
export interface Bundle {
  info: { version: string }
}

/**
 * Bundles the spec into a scratch file for as long as some work takes.
 *
 * @param entry - path of `openapi.yaml`.
 * @throws an error of one line when the spec cannot be bundled.
 */
export async function withBundle<Result>(
  entry: string,
  work: (file: string, bundle: Bundle) => Promise<Result>,
): Promise<Result> {
  const scratch = await mkdtemp(join(tmpdir(), 'bundle-'))
  try {
    const file = join(scratch, 'openapi.json')
    const { exitCode, stderr } = await redocly(['bundle', entry, '--output', file], scratch)
    if (exitCode !== 0) throw new Error(`The spec cannot be bundled: ${stderr.trim().split('\n')[0]}`)
    const bundle: Bundle = JSON.parse(await readFile(file, 'utf8'))
    return await work(file, bundle)
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}
