import { createServer, type Server } from 'node:http'
import { once } from 'node:events'
import { afterEach, expect, it } from 'vitest'
import { places, portOf, requireFreePlaces, ServiceError, startAll, type Service } from '../services.ts'

const open: Server[] = []
afterEach(() => {
  for (const server of open.splice(0)) server.close()
})

function service(name: string, closed: string[] = []): Service {
  return {
    name,
    variable: `${name.toUpperCase()}_PORT`,
    defaultPort: 0,
    async start({ port }) {
      const server = createServer().listen(port, '127.0.0.1')
      open.push(server)
      await once(server, 'listening').catch(() => {
        throw new Error(`Port ${port} is taken. Set MOCK_PORT to a free one.`)
      })
      const address = server.address()
      const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
      return { url, close: async () => void closed.push(name) }
    },
  }
}

it('a port comes from its variable, or is the default', () => {
  expect(portOf(service('mock'), { MOCK_PORT: '5010' })).toBe(5010)
  expect(portOf(service('mock'), {})).toBe(0)
})

it.each(['http', '70000', '-1', '80.5'])(
  'a port of %s is refused in one line that names the variable',
  (text) => {
    expect(() => portOf(service('mock'), { MOCK_PORT: text })).toThrow(/^MOCK_PORT=.* is not a port: .*$/)
  },
)

it('a service that does not start is refused in one line with its reason, and what had started is closed', async () => {
  const [holder] = await startAll([service('holder')], {})
  const taken = new URL(holder?.running.url ?? '').port
  const closed: string[] = []
  const failure = await startAll([service('docs', closed), service('mock')], { MOCK_PORT: taken }).catch(
    (error: unknown) => error,
  )
  expect(failure).toBeInstanceOf(ServiceError)
  expect(String(failure)).toContain(
    `The mock did not start: Port ${taken} is taken. Set MOCK_PORT to a free one.`,
  )
  expect(closed).toEqual(['docs'])
})

it('a taken port is found out before anything is generated or built', async () => {
  const [holder] = await startAll([service('holder')], {})
  const taken = new URL(holder?.running.url ?? '').port
  const free = Object.fromEntries(Object.values(places).map(({ variable }) => [variable, '0']))
  await requireFreePlaces(free)
  await expect(requireFreePlaces({ ...free, DOCS_PORT: taken })).rejects.toThrow(
    new ServiceError(
      `The docs (Redoc) did not start: Port ${taken} on 127.0.0.1 is taken; free it, or set DOCS_PORT to another.`,
    ),
  )
})
