import { expect, it } from 'vitest'
import { rehearse } from '../scripts/rehearsal/rehearse.ts'

it('leads a new user all the way against a host that plays a tenant, by the commands of the guides', async () => {
  const lines: string[] = []
  const { wrong } = await rehearse(
    {
      seed: 1,
      tasks: 300,
      divisor: 1_000,
      moves: 0.04,
      late: [0, 5],
      gatewayOneIn: 100,
      budget: 150,
    },
    (line) => lines.push(line),
  )
  if (wrong.length > 0) console.error(lines.join('\n'))
  expect(wrong).toEqual([])
  expect(lines.at(-1)).toMatch(
    /[1-9]\d* changes by others, \d+ refused by the limit, [1-9]\d* answered by a gateway/,
  )
})
