/** What the console shows in colour. */
export type Grammar = 'json' | 'sh' | 'ts'

/** A part of a text, and the class of its colour; nothing for one that has the colour of text. */
export interface Part {
  text: string
  kind?: string | undefined
}

/**
 * How the few programs that the console writes, and JSON, are coloured: each name is a class of the style sheet of the
 * site. The highlighter of the pages brings the whole grammar of each language and is larger than the console; a test
 * holds that both colour alike.
 */
const grammars: Readonly<Record<Grammar, RegExp>> = {
  json: /"(?:[^"\\]|\\.)*"(?=\s*:)|(?<string>"(?:[^"\\]|\\.)*")|(?<literal>-?\d[\d.eE+-]*|true|false|null)/g,
  sh: /(?<string>'[^']*'|"[^"]*"|--[\w-]+)|^(?:(?<keyword>export)|(?<function>curl))\b/gm,
  ts: /(?<string>'(?:[^'\\]|\\.)*')|(?<keyword>\b(?:import|from|const|await)\b)|(?<literal>\b(?:\d[\w.]*|true|false|null)\b)|(?<function>\.?\b\w+(?=\())/g,
}

/** The parts of a text, in their order. */
export function colouredParts(text: string, grammar: Grammar): Part[] {
  const parts: Part[] = []
  let end = 0
  for (const { 0: found, index, groups = {} } of text.matchAll(grammars[grammar])) {
    const kind = Object.keys(groups).find((name) => groups[name] !== undefined)
    if (kind === undefined) continue
    parts.push({ text: text.slice(end, index) }, { text: found, kind })
    end = index + found.length
  }
  return [...parts, { text: text.slice(end) }].filter((part) => part.text !== '')
}
