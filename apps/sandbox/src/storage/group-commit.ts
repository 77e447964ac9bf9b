import { setImmediate } from 'node:timers/promises'

/** What became of one item of a batch. */
export type Outcome<Result> = { result: Result } | { error: unknown }

interface Pending<Item, Result> {
  item: Item
  resolve: (result: Result) => void
  reject: (error: unknown) => void
}

/** So that one batch neither holds its locks for long nor makes everybody wait for many. */
const largestBatch = 500

/**
 * Collects items that arrive together and commits them as one batch: many acknowledgements for one write to disk.
 * While a batch commits, the next one gathers. An item settles only after the commit of its batch has returned.
 */
export class GroupCommit<Item, Result> {
  readonly #commit: (items: Item[]) => Outcome<Result>[] | Promise<Outcome<Result>[]>
  #queue: Pending<Item, Result>[] = []
  #running: Promise<void> | undefined

  /** @param commit - commits a batch and says what became of each item; when it throws, no item is committed. */
  constructor(commit: (items: Item[]) => Outcome<Result>[] | Promise<Outcome<Result>[]>) {
    this.#commit = commit
  }

  add(item: Item): Promise<Result> {
    const settled = new Promise<Result>((resolve, reject) => {
      this.#queue.push({ item, resolve, reject })
    })
    this.#running ??= this.#run()
    return settled
  }

  /** Resolves when nothing is waiting any more. */
  async drain(): Promise<void> {
    while (this.#running !== undefined) await this.#running
  }

  async #run(): Promise<void> {
    await this.#gather()
    while (this.#queue.length > 0) await this.#settle(this.#queue.splice(0, largestBatch))
    this.#running = undefined
  }

  /** Waits as long as each turn of the event loop, sockets included, brings more: a commit costs far more than a turn. */
  async #gather(): Promise<void> {
    await setImmediate()
    for (let gathered = 0; gathered < this.#queue.length && gathered < largestBatch;) {
      gathered = this.#queue.length
      await setImmediate()
    }
  }

  async #settle(batch: Pending<Item, Result>[]): Promise<void> {
    try {
      const outcomes = await this.#commit(batch.map(({ item }) => item))
      for (const [index, { resolve, reject }] of batch.entries()) {
        const outcome = outcomes[index]
        if (outcome === undefined) reject(new Error('the batch said nothing about this item'))
        else if ('error' in outcome) reject(outcome.error)
        else resolve(outcome.result)
      }
    } catch (error) {
      for (const { reject } of batch) reject(error)
    }
  }
}
