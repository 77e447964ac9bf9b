import { describe, expect, it } from 'vitest'
import { callInFragment, linkTo } from '../../console/call-in-address.ts'

const page = 'http://127.0.0.1:4020/docs/console.html#getTasks'
const call = {
  operation: 'updateTask',
  taskId: 'ti-1',
  headers: { Prefer: 'code=429' },
  body: '{"a": "&#é"}',
} as const

describe('a link to a call', () => {
  it('gives back the call', () => {
    const link = linkTo(call, page)
    expect(link).toMatch(/^http:\/\/127\.0\.0\.1:4020\/docs\/console\.html#updateTask\?/)
    expect(callInFragment(new URL(link).hash)).toEqual(call)
  })

  it('leaves out what is empty, and the task of a search', () => {
    const link = linkTo({ ...call, operation: 'getTasks', headers: { Prefer: '' } }, page)
    expect(callInFragment(new URL(link).hash)).toEqual({ operation: 'getTasks', body: call.body })
  })

  it('cannot bring a host, an account, a token, or a header that the form does not show', () => {
    const fragment = '#getTasks?host=evil.example&token=a.b.c&accountId=x&streamId=y&header.auth=z&header.x=1'
    expect(callInFragment(fragment)).toEqual({ operation: 'getTasks' })
  })

  it('to no operation is no call', () => {
    for (const fragment of ['', '#content', '#deleteTask?body={}'])
      expect(callInFragment(fragment)).toBeUndefined()
  })
})
