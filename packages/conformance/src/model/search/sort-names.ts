import { schemaNode } from '../../projection/schema-node.ts'

const { enum: names } = schemaNode('#/components/schemas/SortField').schema

/** The keys that the contract lets a search sort by. */
export const sortNames: ReadonlySet<unknown> = new Set(Array.isArray(names) ? names : [])
