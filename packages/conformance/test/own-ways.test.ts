import { describe, expect, it } from 'vitest'
import { answeredBy, fittingNone, unstatedByPages } from './faults/answers.ts'
import catches from './faults/catches.json' with { type: 'json' }
import { faultyRun } from './faults/faulty-run.ts'
import { faults } from './faults/index.ts'
import { someOf } from './support/some-of.ts'

const keptCatches: Readonly<Record<string, readonly string[]>> = catches

it('every fault that is an answer, fits none or is not stated is one of the folder, and one of the three', () => {
  const ids = new Set(faults.map(({ id }) => id))
  const named = [answeredBy, fittingNone, unstatedByPages].flatMap((table) => Object.keys(table))
  expect(named.filter((id) => !ids.has(id))).toEqual([])
  expect(new Set(named).size).toBe(named.length)
})

describe('a host that breaks no page and fits no answer to a question', () => {
  it.each(someOf(4, Object.entries(fittingNone)))(
    'differs by %s, which the run tells with the question %s, and fails nothing',
    async (id, question) => {
      const fault = faults.find((each) => each.id === id)
      if (!fault) throw new Error(`There is no fault ${id}.`)
      const only = ['questions/', ...(keptCatches[id] ?? [])]
      const { checks } = await faultyRun(fault, {
        strict: false,
        phases: ['questions', 'properties', 'laws', 'access'],
        only,
      })
      expect(checks.filter(({ outcome }) => outcome === 'failed')).toEqual([])
      const told = checks.filter(({ outcome }) => outcome === 'difference')
      expect(told.flatMap(({ basis }) => basis.questions ?? [])).toContain(question)
    },
  )
})

it.each(Object.keys(unstatedByPages))(
  'a host with %s breaks nothing that a page states or a question asks: it differs, and fails nothing',
  async (id) => {
    const fault = faults.find((each) => each.id === id)
    if (!fault) throw new Error(`There is no fault ${id}.`)
    const { checks } = await faultyRun(fault, {
      strict: false,
      phases: ['questions', 'properties', 'laws', 'access'],
      only: keptCatches[id] ?? [],
    })
    const told = checks.filter(({ outcome }) => outcome === 'failed' || outcome === 'difference')
    expect(told.map(({ outcome }) => outcome)).toContain('difference')
    expect(told.filter(({ outcome }) => outcome === 'failed')).toEqual([])
  },
)
