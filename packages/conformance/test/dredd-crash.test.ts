import { operations, security } from '@case-management/contract'
import { demo } from '@case-management/sandbox'
import { expect, it, vi } from 'vitest'
import { runConformance } from '../src/index.ts'
import type { DreddJob } from '../src/phases/examples/dredd-messages.ts'
import { caseHeader } from '../src/phases/examples/example-handler.ts'
import { sandboxApp, sandboxTarget } from './support/honest-sandbox.ts'
import { records } from './support/records.ts'
import { servedSandbox } from './support/served-sandbox.ts'

const [{ _id: taskId, name } = { _id: '', name: '' }] = records(1, demo)

// Dredd runs in a process of its own, which can end at any time; here after its first update.
vi.mock('../src/phases/examples/run-dredd.ts', () => ({
  async runDredd({ endpoint, transactions }: DreddJob) {
    const own = transactions.find((transaction) => transaction.name.startsWith('updateTask 200'))
    const path = operations.updateTask.path.replace('{streamId}', demo.streamId).replace('{taskId}', taskId)
    await fetch(endpoint + path, {
      method: operations.updateTask.method,
      headers: {
        'Content-Type': operations.updateTask.contentType,
        accountId: demo.accountId,
        [security.header]: own?.headers[security.header] ?? '',
        [caseHeader]: own?.name ?? '',
      },
      body: '{"name":"Left behind"}',
    })
    throw new Error('Dredd could not run: crashed')
  },
}))

it('puts back the task that an example wrote to when Dredd crashes, tells it, and goes on with the other parts', async () => {
  const names: unknown[] = []
  const url = await servedSandbox((honest) => async (request) => {
    if (request.url.includes('updateTask')) {
      const body: { name?: string } = JSON.parse(await request.clone().text())
      names.push(body.name)
    }
    return honest(request)
  })
  const report = await runConformance({
    target: { ...sandboxTarget(url), taskIds: [taskId] },
    credentials: sandboxApp,
    strict: true,
    phases: ['examples', 'laws'],
    only: ['examples/updateTask/200', 'laws/getTasks/pages/beyond-the-end'],
  })
  expect(report.problems).toEqual(['examples: Dredd could not run: crashed'])
  expect(report).toMatchObject({ passed: 1, failed: 0, conforms: false, interrupted: false })
  expect(names).toEqual(['Left behind', name])
})
