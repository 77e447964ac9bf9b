import { readFileSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'

/** A key of a record: its setter and its type in Java. */
export interface JavaKey {
  name: string
  type: string
}

/** What the Java client calls the types of the contract. */
export interface JavaTypes {
  /** The keys of each record by their names in JSON. */
  records: ReadonlyMap<string, ReadonlyMap<string, JavaKey>>
  /** The constants of each closed set by their values. */
  constants: ReadonlyMap<string, ReadonlyMap<string, string>>
}

let read: JavaTypes | undefined

/** Reads the types from the generated files of the Java client, so that a sample is written as that client has them. */
export function javaTypes(): JavaTypes {
  return (read ??= readTypes())
}

function readTypes(): JavaTypes {
  const folder = dirname(createRequire(import.meta.url).resolve('@case-management/java/model/Task.java'))
  const types = readdirSync(folder).map((file) => ({
    name: file.replace(/\.java$/, ''),
    source: readFileSync(`${folder}/${file}`, 'utf8'),
  }))
  return {
    records: new Map(types.map(({ name, source }) => [name, keysOf(source)])),
    constants: new Map(types.map(({ name, source }) => [name, constantsOf(source)])),
  }
}

function keysOf(source: string): Map<string, JavaKey> {
  return new Map(
    Array.from(
      source.matchAll(/ JSON_PROPERTY_\w+ = "([^"]+)";\n(?: +@\S+\n)? +private (.+?) (\w+)(?: = .*)?;/g),
      ([, key = '', type = '', name = '']) => [
        key,
        { name, type: type.replace(/^JsonNullable<(.*)>$/, '$1') },
      ],
    ),
  )
}

function constantsOf(source: string): Map<string, string> {
  return new Map(
    Array.from(source.matchAll(/^ {2}(\w+)\("([^"]*)"\)[,;]$/gm), ([, name = '', value = '']) => [
      value,
      name,
    ]),
  )
}
