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

const pageOf = (answer: Answer, change: (page: Record<string, unknown>) => object): Answer =>
  answer.operation === 'getTasks' && answer.status === 200 && isObject(answer.body)
    ? { ...answer, body: change(answer.body) }
    : answer

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

  it('fails a host whose page number is a text, and names the field', async () => {
    const failed = failures(
      await runAgainst((answer) => pageOf(answer, (page) => ({ ...page, page: String(page['page']) }))),
    )
    expect(Object.keys(failed)).toEqual(getTasksExamples.map((name) => `examples/getTasks/200/${name}`))
    for (const message of Object.values(failed)) {
      expect(message).toBe("body: At '/page' Invalid type: string (expected integer)")
    }
  })

  it('fails a host that leaves out totalResults, and names the field', async () => {
    const failed = failures(
      await runAgainst((answer) => pageOf(answer, (page) => ({ ...page, totalResults: undefined }))),
    )
    expect(Object.keys(failed)).toHaveLength(getTasksExamples.length)
    for (const message of Object.values(failed)) expect(message).toContain('totalResults')
  })

  it('fails a host whose errors have another form', async () => {
    const failed = failures(
      await runAgainst((answer) =>
        answer.status === 401 ? { ...answer, body: { message: 'Unauthorized' } } : answer,
      ),
    )
    expect(Object.keys(failed)).toEqual(
      ['getTasks', 'updateTask'].flatMap((operation) =>
        Object.keys(examples.getTasks.responses[401]).map((name) => `examples/${operation}/401/${name}`),
      ),
    )
  })

  it('fails a host that answers with another status', async () => {
    const failed = failures(
      await runAgainst((answer) => (answer.status === 412 ? { ...answer, status: 422 } : answer)),
    )
    expect(failed['examples/updateTask/412/unknown-key']).toContain(
      "Expected status code '412', but got '422'",
    )
  })

  it('fails a host whose header is not as documented, which Dredd does not look at', async () => {
    const failed = failures(
      await runAgainst((answer) =>
        answer.status === 429 ? { ...answer, headers: { ...answer.headers, 'retry-after': '60s' } } : answer,
      ),
    )
    expect(Object.keys(failed).every((id) => id.includes('/429/'))).toBe(true)
    expect(new Set(Object.values(failed))).toEqual(
      new Set(['header Retry-After of 429 is not as documented: 60s']),
    )
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
    })
    expect(written).toEqual([])
    expect(failures(report)).toEqual({})
    const writes = report.checks.filter(({ operation }) => operation !== undefined && isWrite(operation))
    expect(writes.length).toBeGreaterThan(0)
    expect(new Set(writes.map(({ outcome }) => outcome))).toEqual(new Set(['skipped']))
  })
})
