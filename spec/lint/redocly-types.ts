/** The parts of Redocly's plugin interface that the rules use; the CLI ships no types. */

/** A parsed YAML or JSON value. */
export type Json = string | number | boolean | null | Json[] | JsonObject

/** A parsed YAML or JSON object. */
export interface JsonObject {
  [key: string]: Json
}

/** A place in a file of the description. */
export interface Location {
  readonly source: { readonly absoluteRef: string }
  /** File and JSON pointer, unique over all files. */
  readonly absolutePointer: string
  child(path: (string | number)[]): Location
  key(): Location
}

/** What a visitor is told beside the node. */
export interface Context {
  readonly location: Location
  readonly report: (problem: { message: string; location?: Location }) => void
}

interface Visit<Node> {
  enter?(node: Node, context: Context): void
  leave?(node: Node, context: Context): void
}

/** Visitors by the type of node; `any` sees every node and `ref` every reference, before it is resolved. */
export type Visitor = { readonly [type: string]: Visit<JsonObject> }

/** Makes the visitor of one run, with the options that `redocly.yaml` gives beside the severity. */
export type Rule<Options = object> = (options: Options) => Visitor

/** Whether a value is an object, and neither a list nor null. */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
