import { setTimeout as wait } from 'node:timers/promises'

/** Waits until a moment, in milliseconds since 1970: a timer may end a little before the clock says so. */
export async function waitUntil(moment: number | undefined, signal?: AbortSignal): Promise<void> {
  for (;;) {
    const left = (moment ?? 0) - Date.now()
    if (left <= 0) return
    await wait(left, undefined, { signal })
  }
}
