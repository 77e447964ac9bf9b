import { demo, mintToken, startSandbox } from '@case-management/sandbox'
import type { TestContext } from 'vitest'
import { variables } from '../../samples/variables.ts'

/** Starts a sandbox as `npm start` does, for one test, and gives the variables that guides read. */
export async function serveDemoStream({
  onTestFinished,
}: Pick<TestContext, 'onTestFinished'>): Promise<Record<string, string>> {
  const { url, sandbox, close } = await startSandbox({ port: 0, tasks: 300, checkEvery: 1 })
  onTestFinished(async () => {
    const { lastViolation } = sandbox.answers
    await close()
    if (lastViolation !== undefined) throw new Error(`An answer broke the contract: ${lastViolation}`)
  })
  const page = await sandbox.storage.find(demo, {
    sort: { field: 'name', direction: 'asc' },
    skip: 0,
    limit: 1,
  })
  const task: { _id: string } = JSON.parse(new TextDecoder().decode(page.records[0]))
  return {
    [variables.url]: url,
    [variables.token]: await mintToken({ ...demo, expiresIn: 600 }),
    [variables.accountId]: demo.accountId,
    [variables.streamId]: demo.streamId,
    APP_ID: demo.appId,
    CLIENT_SECRET: demo.secret,
    [variables.taskId]: task._id,
  }
}
