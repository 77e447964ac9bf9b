import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import type { OpenApiDocument } from './openapi-document.ts'

const run = promisify(execFile)

/** The spec could not be bundled. The message is one line for a person. */
export class BundleError extends Error {
  override name = 'BundleError'
}

/**
 * Resolves every file reference of the spec into one document.
 *
 * @param entry - path of `openapi.yaml`.
 * @returns the bundle, whose references are all local.
 * @throws BundleError when a reference does not resolve or the YAML does not parse.
 */
export async function bundle(entry: string): Promise<OpenApiDocument> {
  const folder = await mkdtemp(join(tmpdir(), 'contract-'))
  const output = join(folder, 'openapi.json')
  const redocly = join(import.meta.dirname, '../node_modules/.bin/redocly')
  try {
    await run(redocly, ['bundle', entry, '--output', output], {
      cwd: dirname(dirname(entry)),
      env: {
        ...process.env,
        NO_COLOR: '1',
        REDOCLY_TELEMETRY: 'off',
        REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true',
      },
    })
    const document: OpenApiDocument = JSON.parse(await readFile(output, 'utf8'))
    return document
  } catch (error) {
    throw new BundleError(explain(error), { cause: error })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The first problem that Redocly names, with its place, in one line. */
function explain(error: unknown): string {
  const output = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error)
  const place = /^\[\d+\] (.+?) at (.+)$/m.exec(output)
  const problem = /^(?:Can't resolve.*|.*(?:is not expected|Failed to parse).*)$/m.exec(output)
  const what = [problem?.[0], place && `in ${place[1]} at ${place[2]}`].filter(Boolean).join(' ')
  return what || output.trim().split('\n')[0] || 'redocly bundle failed without a message'
}
