import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** A key of a struct: its name and its type in Go. */
export interface GoField {
  name: string
  type: string
}

/** What the Go client calls the types of the contract. */
export interface GoTypes {
  /** The fields of each struct by their keys in JSON. */
  structs: ReadonlyMap<string, ReadonlyMap<string, GoField>>
  /** The constants of each closed set by their values. */
  constants: ReadonlyMap<string, ReadonlyMap<string, string>>
}

let read: GoTypes | undefined

/** Reads the types from the generated file of the Go client, so that a sample is written as that client has them. */
export function goTypes(): GoTypes {
  return (read ??= parse(
    readFileSync(createRequire(import.meta.url).resolve('@case-management/go/types.gen.go'), 'utf8'),
  ))
}

function parse(source: string): GoTypes {
  const structs = Array.from(
    source.matchAll(/^type (\w+) struct \{\n([^]*?)^\}/gm),
    ([, name = '', body = '']) =>
      [
        name,
        new Map(
          Array.from(
            body.matchAll(/^\t(\w+) +(\S+) +`json:"([^",]+)/gm),
            ([, field = '', type = '', key = '']) => [key, { name: field, type }],
          ),
        ),
      ] as const,
  )
  const constants = new Map<string, Map<string, string>>()
  for (const [, name = '', type = '', value = ''] of source.matchAll(/^\t(\w+) +(\w+) += "([^"]*)"$/gm)) {
    constants.set(type, (constants.get(type) ?? new Map<string, string>()).set(value, name))
  }
  return { structs: new Map(structs), constants }
}
