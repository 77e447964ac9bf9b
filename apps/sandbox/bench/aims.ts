/** Something that was measured, and the figure that it is to reach. */
export interface Aim {
  name: string
  unit: 'times' | 'ms' | 's' | 'MB'
  value: number
  /** The value must be this at least, or at most; without either it is only told. */
  least?: number
  most?: number
  note: string
}

/** Whether an aim is reached; `undefined` when there is none. */
export function isReached({ value, least, most }: Aim): boolean | undefined {
  if (least === undefined && most === undefined) return undefined
  return value >= (least ?? -Infinity) && value <= (most ?? Infinity)
}
