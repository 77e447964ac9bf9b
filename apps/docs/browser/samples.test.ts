import { operations } from '@case-management/contract'
import { expect, it } from 'vitest'
import { codeSamples, sampleLanguages } from '../samples/code-samples.ts'
import { useSite } from './site.ts'

const { open, screenshot } = useSite()

it.for(sampleLanguages)('shows the sample of the chosen example in $label', async ({ label }) => {
  const { page, problems } = await open('reference.html#tag/Tasks/operation/getTasks')
  const panel = page.locator('.panel-request-samples').first()
  await panel.getByText('Payload', { exact: true }).click()
  await page.getByText(label, { exact: true }).click()
  await panel.getByText('Request sample of the vendor').click()
  await page.getByRole('menuitem', { name: 'Several filters' }).click()
  const sample = codeSamples(operations.getTasks.id).find(
    ({ language, example }) => language.label === label && example === 'filtered',
  )
  const shown = panel.locator('code')
  await shown.filter({ hasText: 'SupportQueue1' }).waitFor()
  expect((await shown.textContent())?.trim()).toBe(sample?.source)
  await screenshot(page, `sample-${label}`)
  expect(problems).toEqual([])
})
