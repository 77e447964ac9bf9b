import { operations, security } from '@case-management/contract'
import type { Exchange } from '../check/exchange.ts'
import { isOwnToken, ownHeaders } from './curl-line.ts'
import { cut } from './cut.ts'
import type { RunReport } from './run-report.ts'

/** Every request of the contract has these. */
const always = ['Content-Type', 'accountId', security.header]

/** Longer values are left to the curl line. */
const longestValue = 100

/**
 * The headers by which a request differs from a plain one of its run, and the plain ones that it lacks, as the end of a
 * line; nothing when there are none. Values stand as they were kept, without secrets.
 */
export function unusualHeaders(
  request: Exchange['request'],
  { accountId }: Pick<RunReport['target'], 'accountId'>,
): string {
  const headers = Object.entries(request.headers).filter(([name]) => !ownHeaders.test(name))
  const isPlain = ([name, value]: [string, string]): boolean => {
    switch (name.toLowerCase()) {
      case 'content-type':
        return Object.values(operations).some(({ contentType }) => contentType === value)
      case 'accountid':
        return value === accountId
      default:
        return isOwnToken(request, name)
    }
  }
  const names = new Set(headers.map(([name]) => name.toLowerCase()))
  const told = [
    ...always.filter((name) => !names.has(name.toLowerCase())).map((name) => `without ${name}`),
    ...headers
      .filter((header) => !isPlain(header))
      .map(([name, value]) => `${name}: ${cut(value, longestValue)}`),
  ]
  return told.length === 0 ? '' : ` (${told.join(', ')})`
}
