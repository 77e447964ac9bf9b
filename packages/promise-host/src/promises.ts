import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'

const folder = fileURLToPath(new URL('../../../spec/promises', import.meta.url))

/** A file of `spec/promises`; its schema is `promise.schema.json` beside it. */
interface PromiseFile {
  id: string
  promise: string
  shown: string
  host?: string
  cases?: { id: string; host: string; shown: string }[]
}

/** One thing that a client shows: a promise, or one case of a promise that has several. */
export interface Promised {
  /** What its test is known by: `empty-update-is-empty`, or `no-task-is-lost/capped-limit` for a case. */
  name: string
  /** The promise in one sentence. */
  promise: string
  /** What a test does and sees. */
  shown: string
  /** Name of the host that it is shown on. */
  host: string
}

/**
 * All that a client has to show, in the order of the files and of their cases.
 *
 * @example
 * for (const { name, promise } of await readPromises()) console.log(name, promise)
 */
export async function readPromises(): Promise<Promised[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).toSorted()
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))
  return texts.flatMap((text) => {
    const file: PromiseFile = parse(text)
    const { id, promise, cases = [{ id: '', host: file.host ?? '', shown: file.shown }] } = file
    return cases.map((each) => ({
      name: each.id ? `${id}/${each.id}` : id,
      promise,
      shown: each.shown,
      host: each.host,
    }))
  })
}
