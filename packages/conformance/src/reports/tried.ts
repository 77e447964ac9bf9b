/** Something of the contract by name, and whether the run tried it. */
export interface Tried {
  name: string
  tried: boolean
}
