import { SymbolFlags, type Checker, type Symbol } from 'typescript/unstable/sync'
import { askCompiler } from './compiler.ts'

/** What an entry of the package exports, of whichever kind, with what an editor tells of it. */
export interface PublicName {
  /** Such as `index RateLimitError` or `index RateLimitError.retryAfter`. */
  name: string
  /** The comment, without its tags. */
  purpose: string
  /** Code after `@example`. */
  example: string
  members: { name: string; purpose: string }[]
}

/**
 * All that files export: values and types, with the members that they declare themselves.
 * The compiler is asked, because a pattern does not see every kind of declaration.
 */
export function publicNames(files: readonly string[]): PublicName[] {
  return askCompiler(({ checker, exportsOf }) =>
    files.flatMap((file) => exportsOf(file).map((exported) => publicName(checker, file, exported))),
  )
}

function publicName(checker: Checker, file: string, exported: Symbol): PublicName {
  const symbol = exported.flags & SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported
  const name = `${file} ${exported.name}`
  const examples = checker.getJsDocTagsOfSymbol(symbol).filter((tag) => tag.name === 'example')
  const own = [...symbol.getMembers().values()].filter(({ flags }) => flags & described)
  return {
    name,
    purpose: checker.getDocumentationCommentOfSymbol(symbol),
    example: examples.map(({ text }) => JSON.stringify(text)).join('\n'),
    members: own.map((member) => ({
      name: `${name}.${member.name}`,
      purpose: checker.getDocumentationCommentOfSymbol(member),
    })),
  }
}

const described = SymbolFlags.Property | SymbolFlags.Method | SymbolFlags.Accessor
