import { chromium, type Browser } from 'playwright-core'
import { findChromium } from './find-chromium.ts'

const switches = [
  '--no-sandbox',
  '--headless',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

/**
 * Starts the Chromium of this machine; it asks no server for anything by itself.
 *
 * @throws Error when there is none.
 */
export function launchChromium(): Promise<Browser> {
  const executablePath = findChromium()
  if (!executablePath) throw new Error('Browser tests need Chromium: install it, or set CHROMIUM_PATH.')
  return chromium.launch({ executablePath, args: switches })
}
