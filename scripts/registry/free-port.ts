import { listen } from '@case-management/serving'
import { createServer } from 'node:net'

/** A port that nobody has at the moment, for a program that cannot be told to pick one. */
export async function freePort(): Promise<number> {
  const { url, close } = await listen(createServer(), { port: 0, variable: 'PORT' })
  await close()
  return Number(new URL(url).port)
}
