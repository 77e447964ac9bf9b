import { examples } from '@case-management/contract/examples'
import { demo } from '@case-management/sandbox'
import { describe, expect, it } from 'vitest'
import { runConformance } from '../src/index.ts'
import { runDredd } from '../src/phases/examples/run-dredd.ts'
import { isWrite } from '../src/host/is-write.ts'
import { isObject } from '../src/projection/json.ts'
import type { Answer } from './support/example-host.ts'
import { sandboxApp, sandboxTarget } from './support/honest-sandbox.ts'
import { records } from './support/records.ts'
import { failures, runAgainst } from './support/run-against.ts'
import { servedSandbox } from './support/served-sandbox.ts'

/** Has another form of page and of errors, another status and another header than is documented. */
function wrongInSeveral(answer: Answer): Answer {
  const { operation, status, headers, body } = answer
  if (status === 401) return { ...answer, body: { message: 'Unauthorized' } }
  if (status === 412) return { ...answer, status: 422 }
  if (status === 429) return { ...answer, headers: { ...headers, 'retry-after': '60s' } }
  if (operation !== 'getTasks' || status !== 200 || !isObject(body)) return answer
  return { ...answer, body: { ...body, page: JSON.stringify(body['page']), totalResults: undefined } }
}

const [{ _id: taskId } = { _id: '' }] = records(1, demo)

const getTasksExamples = Object.keys(examples.getTasks.requests)

describe('the examples phase', () => {
  it('passes a host that answers every example as documented, each example once', async () => {
    const report = await runAgainst()
    const documented = Object.values(examples).reduce(
      (count, { requests, responses: { 200: _success, ...errors } }) =>
        count +
        Object.keys(requests).length +
        Object.values(errors).flatMap((named) => Object.keys(named)).length,
      0,
    )
    expect(failures(report)).toEqual({})
    expect(report).toMatchObject({ passed: documented, skipped: 0, conforms: true })
  })

  describe('of a host that is wrong in several answers', () => {
    /** All of them are in one run, because each starts Dredd. */
    let shared: Promise<Record<string, string>> | undefined
    const failed = () => (shared ??= runAgainst(wrongInSeveral).then(failures))

    it('fails those whose page number is a text, without totalResults, and names the fields', async () => {
      const pages = Object.entries(await failed()).filter(([id]) => id.startsWith('examples/getTasks/200/'))
      expect(pages.map(([id]) => id)).toEqual(getTasksExamples.map((name) => `examples/getTasks/200/${name}`))
      for (const [, message] of pages) {
        expect(message).toContain("At '/page' Invalid type: string (expected integer)")
        expect(message).toContain('totalResults')
      }
    })

    it('fails errors of another form', async () => {
      expect(Object.keys(await failed()).filter((id) => id.includes('/401/'))).toEqual(
        ['getTasks', 'updateTask'].flatMap((operation) =>
          Object.keys(examples.getTasks.responses[401]).map((name) => `examples/${operation}/401/${name}`),
        ),
      )
    })

    it('fails another status', async () => {
      expect((await failed())['examples/updateTask/412/unknown-key']).toContain(
        "Expected status code '412', but got '422'",
      )
    })

    it('fails a header that is not as documented, which Dredd does not look at', async () => {
      const limited = Object.entries(await failed()).filter(([id]) => id.includes('/429/'))
      expect(new Set(limited.map(([, message]) => message))).toEqual(
        new Set(['header Retry-After of 429 is not as documented: 60s']),
      )
    })

    it('fails nothing else', async () => {
      const others = Object.keys(await failed()).filter(
        (id) => !/^examples\/getTasks\/200\/|\/(?:401|412|429)\//.test(id),
      )
      expect(others).toEqual([])
    })
  })

  it('does not take a document that compiles to nothing for a success', async () => {
    const transaction = {
      name: 'getTasks 200 first-page',
      document:
        '{"openapi": "3.0", "info": {"title": "getTasks 200 first-page", "version": "1"}, "paths": {}}',
      bodySchema: {},
      headers: {},
    }
    const run = runDredd({ endpoint: 'http://127.0.0.1:9', transactions: [transaction] }, () => undefined)
    await expect(run).rejects.toThrow('Dredd ran 0 of 1 transactions; missing: getTasks 200 first-page')
  })

  it.each([
    ['the target is read-only', { writable: false, taskIds: [taskId] }],
    ['the task named is not in the stream', { writable: true, taskIds: ['t-of-another-stream'] }],
  ])('writes nothing when %s', async (_, permission) => {
    const written: string[] = []
    const url = await servedSandbox((honest) => async (request) => {
      if (request.url.includes('updateTask')) written.push(request.url)
      return honest(request)
    })
    const report = await runConformance({
      target: { ...sandboxTarget(url), ...permission },
      credentials: sandboxApp,
      strict: true,
      phases: ['examples'],
      only: ['examples/updateTask'],
    })
    expect(written).toEqual([])
    expect(failures(report)).toEqual({})
    const writes = report.checks.filter(({ operation }) => operation !== undefined && isWrite(operation))
    expect(writes.length).toBeGreaterThan(0)
    expect(new Set(writes.map(({ outcome }) => outcome))).toEqual(new Set(['skipped']))
  })
})
