/**
 * A process of its own for Dredd: it writes to the console whatever its options say, tokens included,
 * and keeps state between runs. Its parent throws the output away and reads the messages.
 */
import { EventEmitter } from 'node:events'
import { fileURLToPath } from 'node:url'
import Dredd from 'dredd'
import type { DreddJob, DreddMessage, DreddResult, DreddTransaction } from './dredd-messages.ts'

process.once('message', (job: DreddJob) => run(job))
// Nobody waits for the rest when the run itself has ended.
process.once('disconnect', () => process.exit())

function run(job: DreddJob): void {
  const byName = new Map(job.transactions.map((transaction) => [transaction.name, transaction]))
  new Dredd({
    endpoint: job.endpoint,
    apiDescriptions: job.transactions.map(({ name, document }) => ({ location: name, content: document })),
    hookfiles: [fileURLToPath(new URL('../../../hooks/dredd-hooks.cjs', import.meta.url))],
    loglevel: 'silent',
    emitter: reporting(byName),
    custom: { cwd: process.cwd(), registerHooks: (hooks) => register(hooks, byName) },
  }).run((error) => {
    send({ kind: 'end', ...(error && { error: error.message }) })
    process.disconnect()
  })
}

function register(hooks: Dredd.Hooks, transactions: Map<string, DreddTransaction>): void {
  hooks.beforeEach((transaction) => {
    const wanted = transactions.get(transaction.origin.apiName)
    if (!wanted || wanted.skip !== undefined) {
      transaction.skip = true
      return
    }
    const { request } = transaction
    if (wanted.method !== undefined) request.method = wanted.method
    if (wanted.body !== undefined) request.body = wanted.body
    for (const [name, value] of Object.entries(wanted.headers)) setHeader(request.headers, name, value)
  })
  hooks.beforeEachValidation(({ origin, expected, real }) => {
    const wanted = transactions.get(origin.apiName)
    if (wanted) expected.bodySchema = JSON.stringify(wanted.bodySchema)
    const actual = real?.headers['content-type']
    for (const [name, value] of Object.entries(expected.headers ?? {})) {
      // Dredd compares the whole value, but `; charset=utf-8` beside the same media type is no difference.
      if (
        name.toLowerCase() === 'content-type' &&
        actual !== undefined &&
        mediaType(actual) === mediaType(value)
      ) {
        expected.headers = { ...expected.headers, [name]: actual }
      }
    }
  })
}

function mediaType(contentType: string): string {
  return contentType.replace(/;.*$/, '').trim().toLowerCase()
}

function setHeader(headers: Record<string, string>, name: string, value: string | null): void {
  for (const present of Object.keys(headers)) {
    if (present.toLowerCase() === name.toLowerCase()) delete headers[present]
  }
  if (value !== null) headers[name] = value
}

function reporting(transactions: Map<string, DreddTransaction>): EventEmitter {
  const emitter = new EventEmitter()
  emitter.on('test pass', (test: Dredd.TestOutcome) => report(test, 'passed', []))
  emitter.on('test fail', (test: Dredd.TestOutcome) => report(test, 'failed', linesOf(test.message)))
  emitter.on('test error', (error: Error, test: Dredd.TestOutcome) =>
    report(test, 'failed', [`no answer: ${error.message}`]),
  )
  emitter.on('test skip', (test: Dredd.TestOutcome) => {
    report(test, 'skipped', [transactions.get(test.origin.apiName)?.skip ?? 'Dredd skipped it by itself'])
  })
  return emitter
}

function report(test: Dredd.TestOutcome, outcome: DreddResult['outcome'], messages: string[]): void {
  send({
    kind: 'result',
    result: {
      name: test.origin.apiName,
      outcome,
      messages,
      ...(outcome !== 'skipped' && test.request && { request: test.request }),
      ...(test.actual && { response: test.actual }),
    },
  })
}

function linesOf(message: string): string[] {
  return message.split('\n').filter((line) => line !== '')
}

function send(message: DreddMessage): void {
  process.send?.(message)
}
