// `pnpm --filter @case-management/docs keep-card`: draws the social card, and keeps the drawing and its PNG.
import { writeFile } from 'node:fs/promises'
import { launchChromium } from '@case-management/browser-testing'
import { cardSize, socialCard } from '../site/card/social-card.ts'
import { cardDrawing, cardFile } from '../site/paths.ts'

const svg = socialCard()
const browser = await launchChromium()
const page = await browser.newPage({ viewport: cardSize })
await page.setContent(`<style>body { margin: 0 }</style>${svg}`)
await writeFile(cardFile, await page.screenshot())
await browser.close()
await writeFile(cardDrawing, svg)
console.log(`kept ${cardDrawing} and ${cardFile}`)
