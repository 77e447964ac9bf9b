import { isObject, type Json } from '../site/json.ts'

/** How a language writes values. */
export interface LiteralStyle {
  /** What one level is indented by. */
  indent: string
  text: (value: string) => string
  key: (name: string) => string
  constants: { true: string; false: string; null: string }
  /** Whether an object on one line has spaces inside its braces. */
  spaced: boolean
  /** Whether a comma follows the last item of a list that takes several lines. */
  trailingComma: boolean
}

const lineWidth = 80
const json = { true: 'true', false: 'false', null: 'null' }
const doubleQuoted = (value: string) => JSON.stringify(value)
const singleQuoted = (value: string) =>
  `'${JSON.stringify(value).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`

export const jsonStyle: LiteralStyle = {
  indent: '  ',
  text: doubleQuoted,
  key: doubleQuoted,
  constants: json,
  spaced: false,
  trailingComma: false,
}

export const javascriptStyle: LiteralStyle = {
  indent: '  ',
  text: singleQuoted,
  key: (name) => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : singleQuoted(name)),
  constants: json,
  spaced: true,
  trailingComma: true,
}

export const pythonStyle: LiteralStyle = {
  indent: '    ',
  text: doubleQuoted,
  key: doubleQuoted,
  constants: { true: 'True', false: 'False', null: 'None' },
  spaced: false,
  trailingComma: true,
}

/**
 * Writes a JSON value in the manner of a language: on one line where that is short, over several where not.
 *
 * @param margin - what the lines after the first are indented by.
 */
export function literal(value: Json, style: LiteralStyle, margin = ''): string {
  const flat = inline(value, style)
  return margin.length + flat.length <= lineWidth ? flat : broken(value, style, margin)
}

function inline(value: Json, style: LiteralStyle): string {
  if (typeof value === 'string') return style.text(value)
  if (typeof value === 'number') return String(value)
  if (value === null) return style.constants.null
  if (typeof value === 'boolean') return style.constants[`${value}`]
  if (Array.isArray(value)) return `[${value.map((item) => inline(item, style)).join(', ')}]`
  const members = Object.entries(value).map(([name, item]) => `${style.key(name)}: ${inline(item, style)}`)
  const space = style.spaced && members.length > 0 ? ' ' : ''
  return `{${space}${members.join(', ')}${space}}`
}

function broken(value: Json, style: LiteralStyle, margin: string): string {
  const inner = margin + style.indent
  const lines = (items: string[], open: string, close: string) =>
    `${open}\n${items.map((item) => inner + item).join(',\n')}${style.trailingComma ? ',' : ''}\n${margin}${close}`
  if (Array.isArray(value))
    return lines(
      value.map((item) => literal(item, style, inner)),
      '[',
      ']',
    )
  if (!isObject(value)) return inline(value, style)
  const members = Object.entries(value)
  return lines(
    members.map(([name, item]) => `${style.key(name)}: ${literal(item, style, inner)}`),
    '{',
    '}',
  )
}
