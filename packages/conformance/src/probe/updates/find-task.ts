import { jsonOf, textOf, type JsonObject } from '../../projection/json.ts'
import type { Task } from '../../check/task.ts'
import type { SendOptions } from '../../host/transport.ts'
import type { WriteBench } from './write-bench.ts'

/** Pages that are read to find a task that its name does not find. */
const mostPages = 5

/** Reads a task by searches: by its name, or else page by page. */
export async function findTask(
  bench: WriteBench,
  id: string,
  options: SendOptions = {},
): Promise<JsonObject | undefined> {
  const { asker, pageSize } = bench.reader
  const isIt = ({ _id }: Task) => _id === id
  const named = await asker.search(
    { searchText: textOf(bench.record(id)?.['name']), limit: pageSize },
    {},
    options,
  )
  let found = named.tasks.find(isIt)
  for (let [skip, pages] = [0, 0]; !found && pages < mostPages; pages++) {
    const page = await asker.search({ skip, limit: pageSize })
    found = page.tasks.find(isIt)
    skip += page.tasks.length
    if (page.complete || page.tasks.length === 0) break
  }
  if (found) bench.note(found)
  return found && jsonOf(found)
}
