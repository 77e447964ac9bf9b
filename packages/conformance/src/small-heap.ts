import { setFlagsFromString } from 'node:v8'

/**
 * Lets Node look for garbage early. A run reads many large pages and keeps none, and by default
 * what is no longer in use may grow to several times of what is.
 */
export function keepHeapSmall(): void {
  setFlagsFromString('--heap-growing-percent=30')
  setFlagsFromString('--semi-space-growth-factor=1')
}
