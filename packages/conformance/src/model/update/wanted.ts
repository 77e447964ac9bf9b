import type { Json } from '../../projection/json.ts'

/** The values that a key of the record may have after an update, the likeliest first; `undefined` is no value. */
export type Wanted = Map<string, readonly (Json | undefined)[]>
