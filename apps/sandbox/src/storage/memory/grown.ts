/** The array with room for so many values, and for as many again before it has to grow once more. */
export function grown(values: Uint32Array<ArrayBuffer>, length: number): Uint32Array<ArrayBuffer>
export function grown(values: Float64Array<ArrayBuffer>, length: number): Float64Array<ArrayBuffer>
export function grown(
  values: Uint32Array<ArrayBuffer> | Float64Array<ArrayBuffer>,
  length: number,
): Uint32Array<ArrayBuffer> | Float64Array<ArrayBuffer> {
  if (length <= values.length) return values
  const size = Math.max(length, values.length * 2)
  const larger = values instanceof Uint32Array ? new Uint32Array(size) : new Float64Array(size)
  larger.set(values)
  return larger
}
