import { contract } from '@case-management/contract'
import { describe, expect, it } from 'vitest'
import { withoutChance } from '../site/status/kept-run.ts'
import { faultScore } from '../site/status/fault-score.ts'
import { hosts, keptRun, lastRun } from '../site/status/kept-runs.ts'

// Runs behind the conformance target of the suite, whose reports it reads.
describe.each(hosts)('the kept run against the %s, renewed by `pnpm nx keep-status docs`', (host) => {
  it('is of this version of the contract', () => {
    expect(keptRun(host).version).toBe(contract.version)
  })

  it('has the checks, the outcomes and the coverage of the last run', () => {
    expect(withoutChance(keptRun(host))).toEqual(withoutChance(lastRun(host)))
  })
})

it('the score of the faults is of this version of the contract', () => {
  expect(faultScore().contract.version).toBe(contract.version)
})
