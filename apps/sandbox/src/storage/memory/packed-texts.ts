import { bytesOf, numbersIn, partOf, type Part, type Parts } from './parts.ts'

/** Texts in a block: few enough that to change one costs little, enough that to search them is one call. */
const blockSize = 256

/** Bits in which a block notes the trigrams of its texts, so that most searches pass over most blocks. */
const signatureBits = 16_384

/** Texts in UTF-8, one after the other while nothing changes. */
interface Block {
  bytes: Buffer<ArrayBuffer>
  /** Where each text ends. */
  ends: Uint32Array<ArrayBuffer>
  /** A bit for each three bytes that follow each other; several may share one. Made by the first search. */
  signature: Uint32Array | undefined
  /** The texts one by one since one of them changed. */
  texts: string[] | undefined
}

/** Texts by number, packed so that a million of them are as many objects as blocks. */
export class PackedTexts {
  readonly #blocks: Block[] = []

  at(number: number): string {
    const block = this.#blocks[Math.floor(number / blockSize)]
    const place = number % blockSize
    return block === undefined ? '' : (block.texts?.[place] ?? textIn(block, place))
  }

  /** Orders two texts by their code points, as databases do: in UTF-8 that is the order of the bytes. */
  compare(number: number, other: number): number {
    if (number === other) return 0
    const [one, two] = [this.#blockOf(number), this.#blockOf(other)]
    if (one.texts || two.texts)
      return Buffer.compare(Buffer.from(this.at(number)), Buffer.from(this.at(other)))
    const [from, start] = [beginOf(one, number % blockSize), beginOf(two, other % blockSize)]
    const length = (one.ends[number % blockSize] ?? 0) - from
    const otherLength = (two.ends[other % blockSize] ?? 0) - start
    const shared = Math.min(length, otherLength)
    for (let at = 0; at < shared; at += 1) {
      const difference = (one.bytes[from + at] ?? 0) - (two.bytes[start + at] ?? 0)
      if (difference !== 0) return difference
    }
    return length - otherLength
  }

  /** Sets a text; those before it that there are not are empty. */
  set(number: number, text: string): void {
    const place = number % blockSize
    while (this.#blocks.length <= number / blockSize) {
      const ends = new Uint32Array(blockSize)
      this.#blocks.push({ bytes: Buffer.alloc(0), ends, signature: undefined, texts: [] })
    }
    const block = this.#blockOf(number)
    block.texts ??= Array.from(block.ends, (_, each) => textIn(block, each))
    while (block.texts.length < place) block.texts.push('')
    block.texts[place] = text
    if (place === blockSize - 1) pack(block)
  }

  /** The texts as parts of an index. */
  *save(name: string): Generator<Part> {
    for (const block of this.#blocks) {
      pack(block)
      yield [`${name} texts`, block.bytes]
    }
    for (const { ends } of this.#blocks) yield [`${name} ends`, bytesOf(ends)]
  }

  /** Takes over texts that were saved. */
  restore(parts: Parts, name: string): void {
    const { buffer } = partOf(parts, `${name} texts`)
    const ends = numbersIn(parts, `${name} ends`)
    let from = 0
    for (let first = 0; first < ends.length; first += blockSize) {
      const own = ends.subarray(first, first + blockSize)
      const length = own.at(-1) ?? 0
      this.#blocks.push({
        bytes: Buffer.from(buffer, from, length),
        ends: own,
        signature: undefined,
        texts: undefined,
      })
      from += length
    }
  }

  /** The numbers of the texts that hold another, which is not empty. Yields nothing in particular now and then, to be paused. */
  *holding(text: string, found: (number: number) => void): Generator<void> {
    const wanted = Buffer.from(text)
    const trigrams = trigramsOf(wanted)
    for (const [number, block] of this.#blocks.entries()) {
      if (number % 16 === 15) yield
      pack(block)
      if (mayHold(block, trigrams))
        for (const place of placesIn(block, wanted)) found(number * blockSize + place)
    }
  }

  #blockOf(number: number): Block {
    const block = this.#blocks[Math.floor(number / blockSize)]
    if (block === undefined) throw new Error(`there is no text ${number}`)
    return block
  }
}

function beginOf({ ends }: Block, place: number): number {
  return place === 0 ? 0 : (ends[place - 1] ?? 0)
}

function textIn(block: Block, place: number): string {
  return block.bytes.toString('utf8', beginOf(block, place), block.ends[place])
}

/** Which texts of a block hold another, as their places. */
function* placesIn(block: Block, text: Buffer): Generator<number> {
  const { bytes, ends } = block
  let place = 0
  let at = bytes.indexOf(text)
  while (at !== -1) {
    while ((ends[place] ?? 0) <= at) place += 1
    const end = ends[place] ?? 0
    const isWhole = at + text.length <= end
    if (isWhole) yield place
    at = bytes.indexOf(text, isWhole ? end : at + 1)
  }
}

function pack(block: Block): void {
  if (block.texts === undefined) return
  const texts = block.texts.map((text) => Buffer.from(text))
  let end = 0
  for (let place = 0; place < blockSize; place += 1) block.ends[place] = end += texts[place]?.length ?? 0
  // In memory of its own, where Node would take a part of what it keeps for small ones.
  block.bytes = Buffer.from(new ArrayBuffer(end))
  for (const [place, text] of texts.entries()) block.bytes.set(text, beginOf(block, place))
  block.texts = undefined
  block.signature = undefined
}

function mayHold(block: Block, trigrams: Uint16Array): boolean {
  if (trigrams.length === 0) return true
  const signature = (block.signature ??= signatureOf(block.bytes))
  for (const bit of trigrams) if (((signature[bit >> 5] ?? 0) & (1 << (bit & 31))) === 0) return false
  return true
}

function signatureOf(bytes: Uint8Array): Uint32Array {
  const signature = new Uint32Array(signatureBits / 32)
  for (const bit of trigramsOf(bytes)) signature[bit >> 5] = (signature[bit >> 5] ?? 0) | (1 << (bit & 31))
  return signature
}

/** The bits of the trigrams of a text; none when it is too short to have one. */
function trigramsOf(bytes: Uint8Array): Uint16Array {
  const bits = new Uint16Array(Math.max(0, bytes.length - 2))
  for (let at = 0; at < bits.length; at += 1) {
    const mixed = (bytes[at] ?? 0) * 0x9e3b + (bytes[at + 1] ?? 0) * 0x3d1 + (bytes[at + 2] ?? 0) * 0x1f
    bits[at] = (mixed ^ (mixed >>> 14)) & (signatureBits - 1)
  }
  return bits
}
