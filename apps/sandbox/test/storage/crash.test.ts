import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSqliteStorage } from '../../src/storage/index.ts'
import { parse, queryOf, scope, taskOf } from './task-of.ts'

const program = fileURLToPath(new URL('update-until-killed.ts', import.meta.url))
const kills = 25

describe('a process that is killed in the middle of concurrent updates', () => {
  let folder: string
  let file: string

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sandbox-crash-'))
    file = join(folder, 'tasks.db')
    const storage = createSqliteStorage({ file })
    await storage.insert(
      scope,
      Array.from({ length: 10 }, (_, index) => taskOf({ _id: `ti-${index}` })),
    )
    await storage.close()
  })
  afterAll(() => rm(folder, { recursive: true }))

  it.each(Array.from({ length: kills }, (_, index) => index + 1))(
    'has kept every update that it acknowledged (kill %i)',
    async (kill) => {
      // A different number each time, so that the kill falls into different moments of a batch.
      const acknowledged = await updateUntilKilled(file, kill * 7)
      const storage = createSqliteStorage({ file })
      const { records, total } = await storage.find(scope, queryOf())
      const tasks = records.map(parse)
      expect(total).toBe(10)
      for (const [taskId, number] of acknowledged) {
        expect(tasks.find((task) => task._id === taskId)?.timestampValue).toBeGreaterThanOrEqual(number)
      }
      for (const name of ['status 0', 'status 1', 'status 2']) {
        const counted = await storage.find(scope, queryOf({ statuses: [name] }))
        expect(counted.total).toBe(tasks.filter((task) => task.status?.name === name).length)
      }
      await storage.close()
    },
  )

  it('leaves a database without damage', () => {
    const database = new DatabaseSync(file)
    expect(database.prepare('PRAGMA integrity_check').all()).toEqual([{ integrity_check: 'ok' }])
    database.close()
  })
})

/** Lets the program run until it has acknowledged this many updates, kills it, and returns the last of each task. */
async function updateUntilKilled(file: string, updates: number): Promise<Map<string, number>> {
  const child = spawn(process.execPath, ['--conditions=@case-management/source', program, file], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  let errors = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text
    if (output.split('\n').length > updates) child.kill('SIGKILL')
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text
  })
  const signal = await new Promise((resolve) => {
    child.once('close', (_code, by) => resolve(by))
  })
  expect({ signal, errors }).toEqual({ signal: 'SIGKILL', errors: '' })
  // The last line may be cut by the kill: then it was not acknowledged as a whole.
  const lines = output.split('\n').slice(0, -1)
  const last = new Map<string, number>()
  for (const line of lines) {
    const [taskId = '', number] = line.split(' ')
    last.set(taskId, Math.max(Number(number), last.get(taskId) ?? 0))
  }
  expect(last.size).toBeGreaterThan(0)
  return last
}
