import { expect, it } from 'vitest'
import { useSite } from './site.ts'

const { open } = await useSite()

it('has all that the console folds', async () => {
  const { page } = await open('console.html')
  const folded = page.getByLabel('X-Timezone-Offset')
  await folded.waitFor({ state: 'attached' })
  expect(await folded.isVisible()).toBe(false)
  await page.emulateMedia({ media: 'print' })
  expect(await folded.isVisible()).toBe(true)
})
