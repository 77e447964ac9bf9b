import { operations } from '@case-management/contract'
import { expect, it } from 'vitest'
import { pathOf, useMock } from './running-mock.ts'

const { call, url } = useMock()
const origin = 'https://docs.example'

it('lets a page of another origin send every header of the contract', async () => {
  const names = ['auth', 'content-type', 'prefer', ...operations.updateTask.headers.map(({ name }) => name)]
  const response = await fetch(url() + pathOf('updateTask'), {
    method: 'OPTIONS',
    headers: {
      Origin: origin,
      'Access-Control-Request-Method': 'POST',
      'Access-Control-Request-Headers': names.join(','),
    },
  })
  expect(response.status).toBe(204)
  expect(response.headers.get('access-control-allow-origin')).toBe('*')
  expect(response.headers.get('access-control-allow-methods')).toBe('POST')
  const allowed = response.headers.get('access-control-allow-headers')?.toLowerCase().split(',') ?? []
  expect(allowed).toEqual(expect.arrayContaining(names.map((name) => name.toLowerCase())))
})

it('lets it read the answer and its documented headers, errors too', async () => {
  const response = await call('getTasks', { headers: { Origin: origin, Prefer: 'code=429' } })
  expect(response.headers.get('access-control-allow-origin')).toBe('*')
  expect(response.headers.get('access-control-expose-headers')?.split(',')).toEqual(
    expect.arrayContaining(['Retry-After', 'X-Request-Id']),
  )
})
