import { describe, expect, inject, it } from 'vitest'
import { changedByRun } from './support/changed-by-run.ts'

/** The checks that look for a task of their own, away from the first of the stream. */
const elsewhere = ['laws/updateTask/update/in-few', 'laws/updateTask/update/first']

describe('a strict run on the sandbox', () => {
  it('leaves every value of every task as it was', async () => {
    const { report, changed } = await changedByRun(inject('allCases') ? {} : { only: elsewhere })
    expect(report).toMatchObject({ failed: 0, problems: [] })
    expect(changed).toEqual([])
  })
})
