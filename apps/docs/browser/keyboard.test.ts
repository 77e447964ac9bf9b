import { describe, expect, it } from 'vitest'
import { walkWithTab } from './keyboard-walk.ts'
import { useSite } from './site.ts'

const { open } = await useSite()

describe('the walk itself', () => {
  it('sees a control that it cannot come to, and one that does not show its focus', async () => {
    const { page } = await open('status.html')
    await page.evaluate(() => {
      const main = document.querySelector('main')
      main?.insertAdjacentHTML(
        'afterbegin',
        '<button id="plain" style="outline: none !important">plain</button><button id="late">late</button>',
      )
      // Tab goes past this one.
      document.querySelector('#plain')?.addEventListener('keydown', (event) => {
        event.preventDefault()
        document.querySelectorAll<HTMLElement>('main a')[2]?.focus()
      })
    })
    const walk = await walkWithTab(page)
    expect(walk.missed.join()).toContain('late')
    expect(walk.invisible.join()).toContain('plain')
  })

  it('sees a trap', async () => {
    const { page } = await open('status.html')
    await page.evaluate(() => {
      const main = document.querySelector('main')
      main?.insertAdjacentHTML('afterbegin', '<button id="trap">trap</button>')
      const trap = document.querySelector('#trap')
      trap?.addEventListener('keydown', (event) => {
        event.preventDefault()
      })
    })
    const walk = await walkWithTab(page)
    expect(walk.ended).toBe(false)
  })
})
