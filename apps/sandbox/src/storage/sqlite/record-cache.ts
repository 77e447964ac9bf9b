/** Records that were read last, by the id of their row; what was taken in first gives way. */
export class RecordCache {
  readonly #records = new Map<number, Uint8Array<ArrayBuffer>>()
  readonly #capacity: number
  #bytes = 0

  /** @param capacity - bytes of records that are kept. */
  constructor(capacity: number) {
    this.#capacity = capacity
  }

  get(id: number): Uint8Array<ArrayBuffer> | undefined {
    return this.#records.get(id)
  }

  add(id: number, record: Uint8Array<ArrayBuffer>): void {
    this.delete(id)
    this.#records.set(id, record)
    this.#bytes += record.byteLength
    for (const oldest of this.#records.keys()) {
      if (this.#bytes <= this.#capacity) return
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
