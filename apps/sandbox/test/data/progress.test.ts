import { describe, expect, it } from 'vitest'
import { createProgressReporter, type SeedProgress } from '../../src/data/index.ts'

function progress(stored: number, elapsedMs: number): SeedProgress {
  const perSecond = 10_000
  return {
    stored,
    tasks: 1_000_000,
    elapsedMs,
    perSecond,
    remainingMs: ((1_000_000 - stored) / perSecond) * 1000,
  }
}

function stream(isTTY: boolean): { isTTY: boolean; written: string[]; write: (text: string) => void } {
  const written: string[] = []
  return { isTTY, written, write: (text) => written.push(text) }
}

describe('the progress of a fill', () => {
  it('is one line that is redrawn in a terminal, with rate and remaining time', () => {
    const terminal = stream(true)
    const { report, end } = createProgressReporter(terminal)
    report(progress(250_000, 25_000))
    report(progress(251_000, 25_050))
    report(progress(1_000_000, 100_000))
    end()
    expect(terminal.written).toEqual([
      '\r██████░░░░░░░░░░░░░░░░░░ 250,000 of 1,000,000 tasks (25 %), 10,000/s, 1:15 left\u001B[K',
      '\r████████████████████████ 1,000,000 of 1,000,000 tasks (100 %), 10,000/s, done in 1:40\u001B[K',
      '\n',
    ])
  })

  it('is a plain line for each tenth elsewhere', () => {
    const file = stream(false)
    const { report, end } = createProgressReporter(file)
    for (let stored = 50_000; stored <= 1_000_000; stored += 50_000) report(progress(stored, stored / 10))
    end()
    expect(file.written).toHaveLength(10)
    expect(file.written[0]).toBe('100,000 of 1,000,000 tasks (10 %), 10,000/s, 1:30 left\n')
    expect(file.written[9]).toBe('1,000,000 of 1,000,000 tasks (100 %), 10,000/s, done in 1:40\n')
  })

  it('counts hours when there are some', () => {
    const file = stream(false)
    createProgressReporter(file).report({ ...progress(500_000, 1), remainingMs: 3_723_000 })
    expect(file.written[0]).toContain('1:02:03 left')
  })
})
