// What a team would write around the hosts: compiled only, because the cells of their own run the like of it.
import { exitCodes, runConformance, type RunReport } from '@case-management/conformance'
import { operations } from '@case-management/contract'
import { createSandbox, demo, mintToken, type Sandbox } from '@case-management/sandbox'

export async function sandboxWith(tasks: number): Promise<{ sandbox: Sandbox; token: string }> {
  return { sandbox: await createSandbox({ tasks }), token: await mintToken(demo) }
}

export async function check(url: string): Promise<RunReport> {
  const { accountId, streamId, appId, secret } = demo
  return await runConformance({
    target: { url, accountId, streamId, taskIds: [], profile: 'live', writable: true },
    credentials: { appId, clientSecret: secret },
    phases: ['access'],
  })
}

export const codes: number[] = Object.values(exitCodes)
export const path: string = operations.getTasks.path
