import { operations, security } from '@case-management/contract'
import { expect, it } from 'vitest'
import { contractFiles, javaConstant } from '../contract-files.ts'

it('names constants as Java does', () => {
  expect(['getTasks', 'X-Timezone-Offset', 'iId', 'client-app'].map(javaConstant)).toEqual([
    'GET_TASKS',
    'X_TIMEZONE_OFFSET',
    'I_ID',
    'CLIENT_APP',
  ])
})

it('takes paths, headers and retries from the contract', () => {
  const { 'Contract.java': contract, 'Headers.java': headers } = contractFiles()
  expect(contract).toContain(`TOKEN_HEADER = "${security.header}"`)
  for (const { path, retry } of Object.values(operations)) {
    expect(contract).toContain(`"${path}"`)
    expect(contract).toContain(`List.of(${retry.statuses.join(', ')})`)
  }
  for (const { name, required } of Object.values(operations).flatMap((operation) => operation.headers)) {
    expect(headers.includes(`"${name}"`)).toBe(!required)
  }
})
