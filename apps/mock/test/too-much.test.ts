import { once } from 'node:events'
import { connect } from 'node:net'
import { operations } from '@case-management/contract'
import { examples } from '@case-management/contract/examples'
import { expect, it, onTestFinished } from 'vitest'
import { pathOf, useMock } from './running-mock.ts'

const { call, url } = useMock()
const { maxBytes } = operations.getTasks.bodyLimits

/** A caller who sends all of a body as large as may be but its last bytes. */
interface Caller {
  /** Whether it was answered all the same: there was no room for its body. */
  isRefused: () => boolean
  leave: () => void
}

async function unfinished(): Promise<Caller> {
  const { port, host } = new URL(url())
  const socket = connect(Number(port), '127.0.0.1').on('error', () => {})
  onTestFinished(() => void socket.destroy())
  let answered = false
  socket.on('data', () => {
    answered = true
  })
  await once(socket, 'connect')
  socket.write(
    `POST ${pathOf('getTasks')} HTTP/1.1\r\nHost: ${host}\r\nContent-Length: ${maxBytes}\r\n\r\n${' '.repeat(maxBytes - 100)}`,
  )
  return { isRefused: () => answered, leave: () => void socket.destroy() }
}

it('refuses large bodies while callers never finish theirs, answers small ones, and has room again when they are gone', async () => {
  const large = async () => {
    const response = await call('getTasks', { body: `{}${' '.repeat(maxBytes - 2)}` })
    return { status: response.status, body: await response.json() }
  }
  const callers = await Promise.all(Array.from({ length: 70 }, unfinished))
  // Until those that there is room for have all their bytes here, another body could take the room of one of them.
  await expect.poll(() => callers.filter(({ isRefused }) => isRefused()).length).toBe(6)
  await expect.poll(large).toEqual({ status: 429, body: examples.getTasks.responses[429]['rate-limit-api'] })
  expect((await call('getTasks')).status).toBe(200)
  for (const { leave } of callers) leave()
  await expect.poll(large).toMatchObject({ status: 200 })
})
