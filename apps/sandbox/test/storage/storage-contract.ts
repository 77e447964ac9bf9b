import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Scope, Task, TaskStorage } from '../../src/storage/task-storage.ts'
import { textOf } from '../../src/text/bytes.ts'
import { inconsistencies } from './inconsistencies.ts'
import { findByLooking } from './oracle.ts'
import { collect, idsOf, parse, queryOf, scope, taskOf } from './task-of.ts'

/** A database of its own for a test, that can be opened again. */
export interface TestDatabase {
  open(): Promise<TaskStorage>
  remove(): Promise<void>
}

const otherStream: Scope = { ...scope, streamId: 'st-two' }
const otherAccount: Scope = { ...scope, accountId: '6639f7bd58c97ffac03b0002' }

const instants = Array.from({ length: 7 }, (_, index) => new Date(index * 1000).toISOString())

function addOne(task: Task): Task {
  return { ...task, timestampValue: (task.timestampValue ?? 0) + 1 }
}

function* failing(): Generator<Task> {
  for (let index = 0; index < 2500; index += 1) yield taskOf({ _id: `ti-${index}` })
  throw new Error('no more')
}

/** What every storage has to do. */
export function describeStorage(name: string, createDatabase: () => Promise<TestDatabase>): void {
  describe(`the storage in ${name}`, () => {
    let database: TestDatabase
    let storage: TaskStorage

    beforeEach(async () => {
      database = await createDatabase()
      storage = await database.open()
    })
    afterEach(async () => {
      await storage.close()
      await database.remove()
    })

    it('returns a record as the text that it stored', async () => {
      const task = taskOf({
        name: 'Ünïcode 漢字 😀 "quoted" \\ \0 \uD800',
        desc: 'x'.repeat(100_000),
        tags: [],
      })
      await storage.insert(scope, [task])
      await expect(storage.get(scope, task._id)).resolves.toBe(JSON.stringify(task))
      const { records, total } = await storage.find(scope, queryOf())
      expect({ records: records.map(textOf), total }).toEqual({ records: [JSON.stringify(task)], total: 1 })
    })

    it('has nothing in a scope that it never saw', async () => {
      await expect(storage.get(scope, 'ti-1')).resolves.toBeUndefined()
      await expect(storage.find(scope, queryOf())).resolves.toEqual({ records: [], total: 0 })
      await expect(storage.count(scope)).resolves.toBe(0)
      await expect(storage.update(scope, 'ti-1', (task) => task)).resolves.toBeUndefined()
    })

    it('keeps scopes apart, even for equal ids', async () => {
      const scopes = [scope, otherStream, otherAccount]
      for (const [index, each] of scopes.entries())
        await storage.insert(each, [taskOf({ name: `task ${index}` })])
      await storage.update(otherStream, 'ti-1', (task) => ({ ...task, name: 'changed' }))
      const names = await Promise.all(
        scopes.map(async (each) => {
          const { records, total } = await storage.find(each, queryOf({ nameContains: 'a' }))
          return [records.map((record) => parse(record).name), total]
        }),
      )
      expect(names).toEqual([
        [['task 0'], 1],
        [['changed'], 1],
        [['task 2'], 1],
      ])
    })

    it('keeps everything when it is opened again', async () => {
      await storage.insert(scope, [taskOf(), taskOf({ _id: 'ti-2' })])
      await storage.update(scope, 'ti-2', (task) => ({ ...task, name: 'renamed' }))
      await storage.close()
      storage = await database.open()
      await expect(storage.count(scope)).resolves.toBe(2)
      const { records, total } = await storage.find(scope, queryOf({ nameContains: 'renamed' }))
      expect([idsOf(records), total]).toEqual([['ti-2'], 1])
    })

    it('replaces a task that it inserts again, in every index', async () => {
      await storage.insert(scope, [taskOf({ source: 'rtm', queues: [{ name: 'Sales' }] })])
      await storage.insert(scope, [taskOf({ source: 'email', name: 'renamed' })])
      const total = async (conditions: Parameters<typeof queryOf>[0]): Promise<number> =>
        (await storage.find(scope, queryOf(conditions))).total
      await expect(storage.count(scope)).resolves.toBe(1)
      await expect(total({ channels: ['rtm'] })).resolves.toBe(0)
      await expect(total({ channels: ['email'] })).resolves.toBe(1)
      await expect(total({ queues: ['sales'] })).resolves.toBe(0)
      await expect(total({ nameContains: 'a task' })).resolves.toBe(0)
      await expect(total({ nameContains: 'renamed' })).resolves.toBe(1)
    })

    it('stores the last of several tasks with one id', async () => {
      await storage.insert(scope, [taskOf({ source: 'a' }), taskOf({ source: 'b' })])
      await expect(storage.find(scope, queryOf({ channels: ['b'] }))).resolves.toMatchObject({ total: 1 })
      await expect(storage.count(scope)).resolves.toBe(1)
    })

    it('inserts all tasks or none', async () => {
      await expect(storage.insert(scope, failing())).rejects.toThrow('no more')
      await expect(storage.count(scope)).resolves.toBe(0)
      await expect(storage.find(scope, queryOf())).resolves.toEqual({ records: [], total: 0 })
    })

    it('finds what was there when an insert fails that replaced tasks and brought new ones', async () => {
      const tasks = instants.map((createdAt, index) =>
        taskOf({ _id: `ti-${index}`, name: `old ${index}`, createdAt, source: 'chat' }),
      )
      await storage.insert(scope, tasks)
      for (const each of [scope, otherStream]) {
        await expect(storage.insert(each, failing())).rejects.toThrow('no more')
      }
      await storage.insert(otherAccount, [taskOf()])
      for (const each of [scope, otherStream, otherAccount]) {
        await expect(inconsistencies(storage, each)).resolves.toEqual([])
      }
      await storage.insert(otherStream, tasks)
      await expect(inconsistencies(storage, otherStream)).resolves.toEqual([])
    })

    it('applies concurrent updates of one task one after the other', async () => {
      await storage.insert(scope, [taskOf({ timestampValue: 0 })])
      const texts = await Promise.all(
        Array.from({ length: 100 }, () => storage.update(scope, 'ti-1', addOne)),
      )
      const values = texts.map((text) => parse(text ?? '').timestampValue)
      expect(values).toEqual(Array.from({ length: 100 }, (_, index) => index + 1))
      await expect(storage.get(scope, 'ti-1')).resolves.toBe(texts.at(-1))
    })

    it('applies concurrent updates of many tasks, and each answer is what is stored', async () => {
      const ids = Array.from({ length: 700 }, (_, index) => `ti-${index}`)
      await storage.insert(
        scope,
        ids.map((_id) => taskOf({ _id, status: { name: 'Open' } })),
      )
      const answers = await Promise.all(
        ids.map((id) =>
          storage.update(scope, id, (task) => ({ ...task, status: { name: `Status of ${id}` } })),
        ),
      )
      await expect(Promise.all(ids.map((id) => storage.get(scope, id)))).resolves.toEqual(answers)
      await expect(storage.find(scope, queryOf({ statuses: ['open'] }))).resolves.toMatchObject({ total: 0 })
      await expect(storage.find(scope, queryOf({ statuses: ['status of ti 9'] }))).resolves.toMatchObject({
        total: 1,
      })
    })

    it('fails only the update whose change fails', async () => {
      await storage.insert(scope, [taskOf(), taskOf({ _id: 'ti-2' })])
      const outcomes = await Promise.allSettled([
        storage.update(scope, 'ti-1', (task) => ({ ...task, name: 'one' })),
        storage.update(scope, 'ti-1', (task) => {
          task.name = 'half done'
          throw new RangeError('not this')
        }),
        storage.update(scope, 'ti-2', (task) => ({ ...task, _id: 'ti-3' })),
        storage.update(scope, 'ti-2', (task) => ({ ...task, name: 'two' })),
        storage.update(scope, 'ti-9', (task) => task),
      ])
      expect(outcomes).toMatchObject([
        { value: expect.stringContaining('"one"') },
        { reason: new RangeError('not this') },
        { reason: new TypeError('an update of ti-2 must not change its _id') },
        { value: expect.stringContaining('"two"') },
        { value: undefined },
      ])
      const { records } = await storage.find(scope, queryOf())
      expect(records.map((record) => parse(record).name)).toEqual(['one', 'two'])
    })

    it('sorts tasks without a date last in both directions, pages across the seam, and breaks ties by id', async () => {
      const dated = ['c', 'a', 'b'].map((id) => taskOf({ _id: `ti-${id}`, dueDate: id === 'c' ? 5 : 7 }))
      await storage.insert(scope, [taskOf({ _id: 'ti-z' }), taskOf({ _id: 'ti-B', dueDate: null }), ...dated])
      const pages = async (direction: 'asc' | 'desc', limit: number): Promise<string[]> => {
        const ids: string[] = []
        for (let skip = 0; skip < 6; skip += limit) {
          const page = await storage.find(
            scope,
            queryOf({ sort: { field: 'dueDate', direction }, skip, limit }),
          )
          expect(page.total).toBe(5)
          ids.push(...idsOf(page.records))
        }
        return ids
      }
      for (const limit of [1, 2, 5]) {
        await expect(pages('asc', limit)).resolves.toEqual(['ti-c', 'ti-a', 'ti-b', 'ti-B', 'ti-z'])
        await expect(pages('desc', limit)).resolves.toEqual(['ti-a', 'ti-b', 'ti-c', 'ti-B', 'ti-z'])
      }
    })

    it('reads pages deep in the stream in every order, among ties and up to tasks without the value', async () => {
      const tasks = Array.from({ length: 1600 }, (_, index) => {
        const task = taskOf({
          _id: `ti-${(index * 7919) % 1600}`,
          name: `task ${index % 40}`,
          source: `s${index % 3}`,
        })
        return index % 10 === 0
          ? task
          : { ...task, dueDate: (index * 31) % 50, createdAt: instants[index % 7] ?? '' }
      })
      await storage.insert(scope, tasks)
      for (const field of ['createdAt', 'dueDate', 'name'] as const) {
        for (const direction of ['asc', 'desc'] as const) {
          for (const skip of [499, 500, 777, 1435, 1439, 1440, 1590, 1600]) {
            const query = queryOf({ sort: { field, direction }, skip, limit: 9 })
            const { records, total } = await storage.find(scope, query)
            expect({ ids: idsOf(records), total }).toEqual(findByLooking(tasks, query))
            const filtered = { ...query, channels: ['s1', 's2'], skip: Math.floor(skip / 2) + 250 }
            const some = await storage.find(scope, filtered)
            expect({ ids: idsOf(some.records), total: some.total }).toEqual(findByLooking(tasks, filtered))
          }
        }
      }
    })

    it('finds values of any length, and lists of the longest that the contract allows', async () => {
      const long = 'ж'.repeat(5000)
      await storage.insert(scope, [
        taskOf({
          source: long,
          status: { name: long },
          currAssignee: { name: long },
          fields: [{ lname: long, selectedValue: long }],
        }),
      ])
      const others = Array.from({ length: 99 }, (_, index) => `${long}${index}`)
      const page = await storage.find(
        scope,
        queryOf({
          channels: [...others, long],
          statuses: [...others, long],
          agents: [...others, long],
          customFields: [...others, long].map((lname) => ({ lname, selectedValue: long })),
          nameContains: 'a task',
        }),
      )
      expect(page.total).toBe(1)
    })

    it('reads texts as values, never as SQL', async () => {
      const hostile = `'); DROP TABLE task; --" OR "1"="1`
      await storage.insert({ accountId: hostile, streamId: hostile }, [
        taskOf({ name: hostile, source: hostile }),
      ])
      const page = await storage.find(
        { accountId: hostile, streamId: hostile },
        queryOf({ nameContains: hostile.toLowerCase(), channels: [hostile.toLowerCase()] }),
      )
      expect(page.total).toBe(1)
      await expect(
        storage.find(scope, queryOf({ queues: [hostile], agents: [hostile] })),
      ).resolves.toMatchObject({
        total: 0,
      })
    })

    it('exports everything, and replaces everything by it', async () => {
      await storage.insert(scope, [taskOf(), taskOf({ _id: 'ti-2' })])
      await storage.insert(otherAccount, [taskOf()])
      const snapshot = await collect(storage.export())
      expect(snapshot).toHaveLength(3)
      await storage.update(scope, 'ti-1', (task) => ({ ...task, name: 'changed' }))
      await storage.insert(otherStream, [taskOf()])
      await storage.replace(snapshot)
      await expect(collect(storage.export())).resolves.toEqual(expect.arrayContaining(snapshot))
      await expect(
        Promise.all([scope, otherAccount, otherStream].map((each) => storage.count(each))),
      ).resolves.toEqual([2, 1, 0])
      await expect(storage.find(scope, queryOf({ nameContains: 'changed' }))).resolves.toMatchObject({
        total: 0,
      })
    })

    it('replaces one scope and leaves the others', async () => {
      await storage.insert(scope, [taskOf({ source: 'rtm' }), taskOf({ _id: 'ti-2' })])
      await storage.insert(otherAccount, [taskOf({ name: 'kept' })])
      await storage.replace([{ ...scope, record: JSON.stringify(taskOf({ _id: 'ti-3' })) }], scope)
      await expect(storage.find(scope, queryOf({ channels: ['rtm'] }))).resolves.toMatchObject({ total: 0 })
      expect(idsOf((await storage.find(scope, queryOf({ nameContains: 'task' }))).records)).toEqual(['ti-3'])
      await expect(storage.find(otherAccount, queryOf({ nameContains: 'kept' }))).resolves.toMatchObject({
        total: 1,
      })
    })

    it('refuses to replace a scope by the tasks of another, and then changes nothing', async () => {
      await storage.insert(scope, [taskOf()])
      const foreign = { ...otherAccount, record: JSON.stringify(taskOf()) }
      await expect(storage.replace([foreign], scope)).rejects.toThrow(/cannot replace those of account/)
      await expect(storage.count(scope)).resolves.toBe(1)
    })

    it('removes a task, and with it whatever finds it', async () => {
      const both = { source: 'rtm', queues: [{ name: 'Shared' }], status: { name: 'Open' } }
      await storage.insert(scope, [
        taskOf({ ...both, name: 'stays' }),
        taskOf({ ...both, _id: 'ti-2', name: 'goes', currAssignee: { name: 'Only here' } }),
      ])
      await storage.insert(otherAccount, [taskOf({ _id: 'ti-2' })])
      await expect(storage.remove(scope, 'ti-2')).resolves.toBe(true)
      await expect(storage.remove(scope, 'ti-2')).resolves.toBe(false)
      await expect(storage.get(scope, 'ti-2')).resolves.toBeUndefined()
      await expect(storage.update(scope, 'ti-2', (task) => task)).resolves.toBeUndefined()
      await expect(Promise.all([storage.count(scope), storage.count(otherAccount)])).resolves.toEqual([1, 1])
      for (const query of [queryOf({ nameContains: 'goes' }), queryOf({ agents: ['only here'] })]) {
        await expect(storage.find(scope, query)).resolves.toMatchObject({ total: 0 })
      }
      for (const query of [
        queryOf({}),
        queryOf({ queues: ['shared'], channels: ['rtm'], statuses: ['open'] }),
      ]) {
        const { records, total } = await storage.find(scope, query)
        expect({ ids: idsOf(records), total }).toEqual({ ids: ['ti-1'], total: 1 })
      }
      await storage.insert(scope, [taskOf({ _id: 'ti-2', name: 'came back' })])
      await expect(storage.find(scope, queryOf({ nameContains: 'back' }))).resolves.toMatchObject({
        total: 1,
      })
    })

    it('finishes what was asked before it closes, and refuses what comes after', async () => {
      await storage.insert(scope, [taskOf()])
      const update = storage.update(scope, 'ti-1', (task) => ({ ...task, name: 'last' }))
      await storage.close()
      await expect(update).resolves.toContain('"last"')
      await expect(storage.get(scope, 'ti-1')).rejects.toThrow(/closed/)
      await expect(storage.update(scope, 'ti-1', (task) => task)).rejects.toThrow(/closed/)
    })
  })
}
