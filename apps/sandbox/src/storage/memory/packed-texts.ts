import { bytesOf, numbersIn, partOf, type Parts } from './parts.ts'

/** Texts in a block: few enough that to change one costs little, enough that to search them is one call. */
const blockSize = 256

/** Bits in which a block notes the trigrams of its texts, so that most searches pass over most blocks. */
const signatureBits = 16_384

/** Texts of some slots, one after the other in one string while nothing changes. */
interface Block {
  joined: string
  /** Where each text ends. */
  ends: Uint32Array
  /** A bit for each three characters that follow each other; several may share one. Made by the first search. */
  signature: Uint32Array | undefined
  /** The texts one by one since one of them changed. */
  texts: string[] | undefined
}

/** A text for each slot, packed so that a million of them are as many strings as blocks. */
export class PackedTexts {
  readonly #blocks: Block[] = []

  at(slot: number): string {
    const block = this.#blocks[Math.floor(slot / blockSize)]
    const place = slot % blockSize
    if (block === undefined) return ''
    if (block.texts) return block.texts[place] ?? ''
    return block.joined.slice(place === 0 ? 0 : block.ends[place - 1], block.ends[place])
  }

  /** Sets the text of a slot; the slots before it that have none get an empty one. */
  set(slot: number, text: string): void {
    const number = Math.floor(slot / blockSize)
    while (this.#blocks.length <= number) {
      this.#blocks.push({
        joined: '',
        ends: new Uint32Array(blockSize),
        signature: undefined,
        texts: [],
      })
    }
    const block = this.#blocks[number]
    if (block === undefined) return
    const texts = textsOf(block)
    while (texts.length < slot % blockSize) texts.push('')
    texts[slot % blockSize] = text
    block.texts = texts
    if (slot % blockSize === blockSize - 1) pack(block)
  }

  /** Puts the texts among the parts of an index. */
  save(parts: Parts, name: string): void {
    const blocks = this.#blocks.map((block) => {
      pack(block)
      return Buffer.from(block.joined)
    })
    parts.set(`${name} texts`, Buffer.concat(blocks))
    parts.set(`${name} bytes`, bytesOf(Uint32Array.from(blocks, ({ byteLength }) => byteLength)))
    const ends = new Uint32Array(blocks.length * blockSize)
    for (const [number, block] of this.#blocks.entries()) ends.set(block.ends, number * blockSize)
    parts.set(`${name} ends`, bytesOf(ends))
  }

  /** Takes over texts that were saved. */
  restore(parts: Parts, name: string): void {
    const texts = Buffer.from(partOf(parts, `${name} texts`).buffer)
    const ends = numbersIn(parts, `${name} ends`)
    let from = 0
    for (const [number, length] of numbersIn(parts, `${name} bytes`).entries()) {
      this.#blocks.push({
        joined: texts.toString('utf8', from, from + length),
        ends: ends.subarray(number * blockSize, (number + 1) * blockSize),
        signature: undefined,
        texts: undefined,
      })
      from += length
    }
  }

  /** The slots whose text holds another, which is not empty. Yields nothing in particular now and then, to be paused. */
  *holding(text: string, found: (slot: number) => void): Generator<void> {
    const wanted = trigramsOf(text)
    let rarest: number | undefined
    for (const [number, block] of this.#blocks.entries()) {
      if (number % 64 === 63) yield
      pack(block)
      if (!mayHold(block, wanted)) continue
      for (const place of placesIn(block, text, (rarest ??= rarestIn(text, block.joined)))) {
        found(number * blockSize + place)
      }
    }
  }
}

function textsOf({ joined, ends, texts }: Block): string[] {
  return texts ?? Array.from(ends, (end, place) => joined.slice(place === 0 ? 0 : ends[place - 1], end))
}

/**
 * Which texts of a block hold another, as their places.
 *
 * @param from - the part of the text from here on is looked for first: it takes as long as its first letter is frequent.
 */
function placesIn({ joined, ends }: Block, text: string, from: number): number[] {
  const part = text.slice(from)
  const places: number[] = []
  let place = 0
  let at = joined.indexOf(part)
  while (at !== -1) {
    while ((ends[place] ?? 0) <= at) place += 1
    const begin = place === 0 ? 0 : (ends[place - 1] ?? 0)
    const end = ends[place] ?? 0
    const start = at - from
    if (start >= begin && start + text.length <= end && joined.startsWith(text, start)) {
      places.push(place)
      at = joined.indexOf(part, end)
    } else at = joined.indexOf(part, at + 1)
  }
  return places
}

/** Where in a text the letter is that a sample has least often. */
function rarestIn(text: string, sample: string): number {
  let rarest = 0
  let least = Infinity
  for (let index = 0; index < text.length; index += 1) {
    const times = sample.split(text.charAt(index)).length
    if (times < least) [rarest, least] = [index, times]
  }
  return rarest
}

function pack(block: Block): void {
  if (block.texts === undefined) return
  let end = 0
  for (let place = 0; place < blockSize; place += 1) {
    end += block.texts[place]?.length ?? 0
    block.ends[place] = end
  }
  block.joined = block.texts.join('')
  block.texts = undefined
  block.signature = undefined
}

function mayHold(block: Block, wanted: Uint16Array): boolean {
  if (wanted.length === 0) return true
  const signature = (block.signature ??= signatureOf(block.joined))
  for (const bit of wanted) if (((signature[bit >> 5] ?? 0) & (1 << (bit & 31))) === 0) return false
  return true
}

function signatureOf(text: string): Uint32Array {
  const signature = new Uint32Array(signatureBits / 32)
  for (const bit of trigramsOf(text)) signature[bit >> 5] = (signature[bit >> 5] ?? 0) | (1 << (bit & 31))
  return signature
}

/** The bits of the trigrams of a text; none when it is too short to have one. */
function trigramsOf(text: string): Uint16Array {
  const bits = new Uint16Array(Math.max(0, text.length - 2))
  for (let index = 0; index < bits.length; index += 1) {
    const mixed =
      text.charCodeAt(index) * 0x9e3b + text.charCodeAt(index + 1) * 0x3d1 + text.charCodeAt(index + 2) * 0x1f
    bits[index] = (mixed ^ (mixed >>> 14)) & (signatureBits - 1)
  }
  return bits
}
