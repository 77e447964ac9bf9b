import { expect, it } from 'vitest'
import { useSite } from './site.ts'
import { operationViews, untilDrawn } from './views.ts'

const { open } = await useSite()

it('has all of the reference, also what was never opened or scrolled to, and leaves the screen as dark as it was', async () => {
  const { page } = await open(operationViews[0]?.path ?? '', { colorScheme: 'dark' })
  await untilDrawn(page, 'Responses')
  const drawn = () => page.locator('#redoc .schema-name').count()
  const onScreen = await drawn()
  await page.pdf({ format: 'A4' })
  // What the whole schema of both operations has, of which the screen draws what is in sight.
  expect(await drawn()).toBeGreaterThan(onScreen + 200)
  expect(await page.locator('[data-schema-nested-open="false"]').count()).toBe(0)
  await expect.poll(() => page.locator('html.dark').count()).toBe(1)
})
