import { createTasksClient } from '@case-management/client'
import { examples } from '@case-management/contract/examples'
import { createMock } from '@case-management/mock'
import { pagesOf, taskHandler, taskHandlers } from '@case-management/msw'
import { createSandbox, demo } from '@case-management/sandbox'
import { getResponse, type RequestHandler } from 'msw'
import { expect, it } from 'vitest'
import { guides } from '../../site/guides/guides.ts'

const task = examples.updateTask.responses[200].rename
const tasks = Array.from({ length: 5 }, (_, index) => ({ ...task, _id: `ti-${index}` }))

/** Whether the second page begins where the first ends. */
async function pages(fetch: (request: Request) => Promise<Response>): Promise<boolean> {
  const { accountId, streamId } = demo
  const auth = { appId: demo.appId, clientSecret: demo.secret }
  const client = createTasksClient({ host: 'http://localhost', accountId, streamId, auth, fetch })
  const idsOf = async (skip: number, limit: number) =>
    (await client.getTasks({ skip, limit })).results.map(({ _id }) => _id)
  const [both, first, second] = [await idsOf(0, 4), await idsOf(0, 2), await idsOf(2, 2)]
  return both.length === 4 && [...first, ...second].join() === both.join()
}

function answeredBy(handlers: RequestHandler[]) {
  return async (request: Request) => (await getResponse(handlers, request)) ?? Response.error()
}

it('the sandbox pages, the mock does not, and MSW does with `pagesOf`, as the table of hosts says', async ({
  onTestFinished,
}) => {
  const guide = guides.find(({ path }) => path === 'guides/testing')?.markdown
  expect(guide).toContain('| pages by `skip` and `limit` | yes | no | with `pagesOf` |')
  const sandbox = await createSandbox({ tasks: 20, seed: 1 })
  onTestFinished(() => sandbox.close())
  const mock = await createMock()
  expect(await pages(sandbox.fetch)).toBe(true)
  expect(await pages(async (request) => mock.fetch(request))).toBe(false)
  const host = 'http://localhost'
  expect(await pages(answeredBy(taskHandlers({ host })))).toBe(false)
  expect(await pages(answeredBy([taskHandler('getTasks', pagesOf(tasks), { host })]))).toBe(true)
})
