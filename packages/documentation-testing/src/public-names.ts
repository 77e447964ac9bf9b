import { SymbolFlags, type Checker, type Symbol } from 'typescript/unstable/sync'
import { askCompiler } from './compiler.ts'

/** What a package exports, of whichever kind, with what an editor tells of it. */
export interface PublicName {
  /** The module that exports it, from the folder of the package. */
  file: string
  name: string
  /** The comment, without its tags. */
  purpose: string
  /** Code after `@example`. */
  example: string
  /** Names of its own members, such as `Options.host`. */
  members: string[]
  /** Those of them that say nothing. */
  silentMembers: string[]
}

/**
 * All that modules export: values and types. The compiler is asked, because a pattern does not see every kind of
 * declaration.
 *
 * @param root - folder of the package, with its `tsconfig.json`.
 * @param files - the modules, from there.
 */
export function publicNames(root: string, files: readonly string[] = ['src/index.ts']): PublicName[] {
  return askCompiler(root, ({ checker, exportsOf }) =>
    files.flatMap((file) => exportsOf(file).map((exported) => publicName(checker, file, exported))),
  )
}

/** What a reader of the declarations would miss. */
export function missingIn({ name, purpose, example, silentMembers }: PublicName): string[] {
  return [
    ...(purpose === '' ? [`${name}: what it is for`] : []),
    ...(/```tsx?\\n/.test(example) ? [] : [`${name}: an example`]),
    ...silentMembers.map((member) => `${member}: what it is for`),
  ]
}

function publicName(checker: Checker, file: string, exported: Symbol): PublicName {
  const { name } = exported
  const symbol = exported.flags & SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported
  const examples = checker.getJsDocTagsOfSymbol(symbol).filter((tag) => tag.name === 'example')
  const own = [...symbol.getMembers().values()].filter(({ flags }) => flags & described)
  const silent = own.filter((member) => checker.getDocumentationCommentOfSymbol(member) === '')
  return {
    file,
    name,
    purpose: checker.getDocumentationCommentOfSymbol(symbol),
    example: examples.map(({ text }) => JSON.stringify(text)).join('\n'),
    members: own.map((member) => `${name}.${member.name}`),
    // What each class of error sets anew is documented by the language.
    silentMembers: silent
      .filter((member) => !(name.endsWith('Error') && member.name === 'name'))
      .map((member) => `${name}.${member.name}`),
  }
}

const described = SymbolFlags.Property | SymbolFlags.Method | SymbolFlags.Accessor
