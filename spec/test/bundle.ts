import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isObject, type Json, type JsonObject } from '../lint/redocly-types.ts'
import { redocly } from '../lint/redocly.ts'

const spec = fileURLToPath(new URL('..', import.meta.url))

/** The spec with every reference inlined, as parsed JSON. */
export async function dereferencedSpec(): Promise<JsonObject> {
  const folder = await mkdtemp(join(tmpdir(), 'spec-'))
  try {
    const output = join(folder, 'openapi.json')
    const { exitCode, stderr } = await redocly(
      ['bundle', 'openapi.yaml', '--dereferenced', '--output', output],
      spec,
    )
    if (exitCode !== 0) throw new Error(stderr)
    return object(JSON.parse(await readFile(output, 'utf8')))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/**
 * The value at a path of keys and indices.
 *
 * @throws Error that names the first key that is missing.
 */
export function at(node: Json, ...path: (string | number)[]): Json {
  let current = node
  for (const key of path) {
    const child = Array.isArray(current) ? current[Number(key)] : object(current)[key]
    if (child === undefined) throw new Error(`There is no ${key} in ${path.join('/')}.`)
    current = child
  }
  return current
}

/** The value as an object. */
export function object(value: Json): JsonObject {
  if (!isObject(value)) throw new Error(`${JSON.stringify(value)} is not an object.`)
  return value
}

/** The value as a list. */
export function list(value: Json): Json[] {
  if (!Array.isArray(value)) throw new Error(`${JSON.stringify(value)} is not a list.`)
  return value
}
