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

// All faults take half an hour, so the nightly renews them, and the page says of which version the last run was.
it('the score of the faults is of this major version of the contract, and not of a later one', () => {
  const [scored, current] = [faultScore().contract, contract].map(({ version }) =>
    version.split('.').map(Number),
  )
  expect(scored?.[0]).toBe(current?.[0])
  expect((scored?.[1] ?? 0) <= (current?.[1] ?? 0)).toBe(true)
})
