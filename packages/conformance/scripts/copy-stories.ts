import { cp } from 'node:fs/promises'
import { join } from 'node:path'

// The published package tells the stories of the spec without having the spec beside it.
await cp(
  join(import.meta.dirname, '../../../spec/workflows'),
  join(import.meta.dirname, '../dist/phases/workflows/stories'),
  { recursive: true },
)
