/** Bytes of records that are kept: some ten thousand tasks, as pages show the same ones again and again. */
const capacity = 64 * 1024 * 1024

/** Records that were read last, by the id of their row; what was taken in first gives way. */
export class RecordCache {
  readonly #records = new Map<number, Uint8Array<ArrayBuffer>>()
  #bytes = 0

  get(id: number): Uint8Array<ArrayBuffer> | undefined {
    return this.#records.get(id)
  }

  add(id: number, record: Uint8Array<ArrayBuffer>): void {
    this.delete(id)
    this.#records.set(id, record)
    this.#bytes += record.byteLength
    for (const oldest of this.#records.keys()) {
      if (this.#bytes <= capacity) return
      this.delete(oldest)
    }
  }

  delete(id: number): void {
    this.#bytes -= this.#records.get(id)?.byteLength ?? 0
    this.#records.delete(id)
  }

  clear(): void {
    this.#records.clear()
    this.#bytes = 0
  }
}
