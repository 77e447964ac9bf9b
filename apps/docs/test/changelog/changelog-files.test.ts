import { contract } from '@case-management/contract'
import { expect, it } from 'vitest'
import { changelogFiles } from '../../site/changelog/changelog-files.ts'

it('the changelog tells of the version that the contract has', async () => {
  const markdown = (await changelogFiles()).find(({ path }) => path === 'changelog.md')?.text
  expect(markdown).toContain(`\n## ${contract.version}\n`)
})
