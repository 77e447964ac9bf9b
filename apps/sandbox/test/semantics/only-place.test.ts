import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const sources = join(import.meta.dirname, '../../src')

it('is the only place that asks a dialect for an answer', async () => {
  const files = (await readdir(sources, { recursive: true })).filter(
    (file) => file.endsWith('.ts') && !file.startsWith('semantics'),
  )
  expect(files).toContain(join('operations', 'update-task.ts'))
  const asking = await Promise.all(
    files.map(async (file) => [file, await readFile(join(sources, file), 'utf8')] as const),
  )
  expect(
    asking.filter(([, text]) => /dialect\[|['}]\s*\}: Dialect/.test(text)).map(([file]) => file),
  ).toEqual([])
})
