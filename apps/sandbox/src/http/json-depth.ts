const quote = 0x22
const backslash = 0x5c
const openers = new Set([0x5b, 0x7b])
const closers = new Set([0x5d, 0x7d])

/**
 * Whether a JSON text is nested deeper than `limit`. It looks at brackets only, before anything is parsed,
 * so that a hostile text costs one pass and no memory.
 */
export function isDeeperThan(text: string, limit: number): boolean {
  let depth = 0
  let inString = false
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (inString) {
      if (code === backslash) index += 1
      else if (code === quote) inString = false
    } else if (code === quote) {
      inString = true
    } else if (openers.has(code)) {
      depth += 1
      if (depth > limit) return true
    } else if (closers.has(code)) {
      depth -= 1
    }
  }
  return false
}
