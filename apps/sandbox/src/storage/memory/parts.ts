/** A piece of what is kept of an index. Pieces of one name follow one another. */
export type Part = [name: string, bytes: Uint8Array<ArrayBuffer>]

/** What is kept of an index, by name: bytes that it can be restored from. */
export type Parts = ReadonlyMap<string, Uint8Array<ArrayBuffer>>

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

/** The bytes of a part; none when nothing was kept of it. */
export function partOf(parts: Parts, name: string): Uint8Array<ArrayBuffer> {
  return parts.get(name) ?? new Uint8Array(0)
}

export function bytesOf(
  values: Uint32Array<ArrayBuffer> | Float64Array<ArrayBuffer>,
): Uint8Array<ArrayBuffer> {
  return new Uint8Array(values.buffer, values.byteOffset, values.byteLength)
}
