// `pnpm run prism-proxy`: the conformance suite against a sandbox, with `prism proxy` as it comes between them as a second
// validator. What it and the contract's own validators say differently must stand in prism-proxy/differences.ts.
import { runConformance } from '@case-management/conformance'
import { startPrismProxy } from './prism-proxy/start-prism-proxy.ts'
import { demo, startSandbox } from '@case-management/sandbox'
import { differences } from './prism-proxy/differences.ts'
import { startRecorder } from './prism-proxy/recorder.ts'

const sandbox = await startSandbox({ port: 0, tasks: 120 })
const prism = await startPrismProxy(sandbox.url)
const seen = new Map<string, number>()
const recorder = await startRecorder(prism.url, sandbox.url, (signature) => {
  const known = differences.some(({ matches }) => matches.test(signature))
  if (!known && !seen.has(signature))
    console.error(`✗ ${signature} stands in no row of prism-proxy/differences.ts.`)
  if (!known) process.exitCode = 1
  seen.set(signature, (seen.get(signature) ?? 0) + 1)
})
try {
  const { accountId, streamId, appId, secret } = demo
  const report = await runConformance({
    target: { url: recorder.url, accountId, streamId, taskIds: [], profile: 'live', writable: true },
    credentials: { appId, clientSecret: secret },
  })
  for (const { id, outcome, messages } of report.checks)
    if (outcome === 'failed') console.error(`✗ ${id}: ${messages.join('; ')}`)
  if (!report.conforms) process.exitCode = 1
  console.log(
    `The suite behind Prism: ${report.passed} passed, ${report.failed} failed, ${report.skipped} skipped`,
  )
  for (const { matches, reason } of differences) {
    const counts = [...seen].flatMap(([signature, count]) => (matches.test(signature) ? count : []))
    const calls = counts.reduce((sum, count) => sum + count, 0)
    console.log(`${calls} calls: ${reason}`)
    if (calls === 0) {
      console.error(`✗ No call shows the row ${matches} of prism-proxy/differences.ts: delete it.`)
      process.exitCode = 1
    }
  }
} finally {
  await recorder.close()
  await prism.close()
  await sandbox.close()
}
