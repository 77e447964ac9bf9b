import { setImmediate } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { allEnded } from '../src/laws/all-ended.ts'

it('what is made at once has ended when one part fails, and then fails too', async () => {
  const ended: string[] = []
  const slow = async () => {
    for (let turn = 0; turn < 3; turn++) await setImmediate()
    ended.push('slow')
  }
  await expect(allEnded([Promise.reject(new Error('refused')), slow()])).rejects.toThrow('refused')
  expect(ended).toEqual(['slow'])
  expect(await allEnded([Promise.resolve(1), Promise.resolve(2)])).toEqual([1, 2])
})
