import type { App } from './apps.ts'

/** Who calls. */
export interface Caller {
  app: App
  /** The user whom the token names. */
  subject?: string
}
