const decoder = new TextDecoder()
const encoder = new TextEncoder()

/** The text of bytes in UTF-8. */
export function textOf(bytes: Uint8Array | string): string {
  return typeof bytes === 'string' ? bytes : decoder.decode(bytes)
}

/** A text in UTF-8. */
export function utf8Of(text: string): Uint8Array<ArrayBuffer> {
  return encoder.encode(text)
}
