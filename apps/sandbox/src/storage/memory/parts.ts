/** What is kept of an index, by name: bytes that it can be restored from. */
export type Parts = Map<string, Uint8Array<ArrayBuffer>>

/** The numbers of a part. */
export function numbersIn(parts: Parts, name: string): Uint32Array<ArrayBuffer> {
  const bytes = partOf(parts, name)
  return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / Uint32Array.BYTES_PER_ELEMENT)
}

/** The moments of a part. */
export function momentsIn(parts: Parts, name: string): Float64Array<ArrayBuffer> {
  const bytes = partOf(parts, name)
  return new Float64Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / Float64Array.BYTES_PER_ELEMENT)
}

export function partOf(parts: Parts, name: string): Uint8Array<ArrayBuffer> {
  const bytes = parts.get(name)
  if (bytes === undefined) throw new Error(`there is no part ${name}`)
  return bytes
}

export function bytesOf(
  values: Uint32Array<ArrayBuffer> | Float64Array<ArrayBuffer>,
): Uint8Array<ArrayBuffer> {
  return new Uint8Array(values.buffer, values.byteOffset, values.byteLength)
}
