import { serveUntilSignal } from '@case-management/serving'
import { startPromiseHost } from './start-promise-host.ts'

await serveUntilSignal('promise-host', startPromiseHost, ({ facts, close }) => {
  console.log(JSON.stringify(facts))
  // The suite that started it is gone when its end of the pipe is, however it ended.
  process.stdin.once('close', () => void close())
  process.stdin.resume()
})
