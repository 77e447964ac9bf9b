import type { Json } from '../site/json.ts'

/** Text read as JSON: its value, or why it is none. */
export function parsed(text: string): { value: Json } | { problem: string } {
  try {
    const value: Json = JSON.parse(text)
    return { value }
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) }
  }
}

/** JSON as the console writes it. */
export function written(value: unknown): string {
  return JSON.stringify(value, null, 2)
}
