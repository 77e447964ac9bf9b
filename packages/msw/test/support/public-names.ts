import { join } from 'node:path'
import { API, SymbolFlags, type Checker, type Symbol } from 'typescript/unstable/sync'

/** What a package exports, of whichever kind, with what an editor tells of it. */
export interface PublicName {
  name: string
  /** The comment, without its tags. */
  purpose: string
  /** Code after `@example`. */
  example: string
  /** Names of its own members, such as `Options.host`, that say nothing. */
  silentMembers: string[]
}

/**
 * All that a module exports: values and types. The compiler is asked, because a pattern does not see every kind of
 * declaration.
 *
 * @param root - folder of the package, with its `tsconfig.json`.
 * @param file - the module, from there.
 */
export function publicNames(root: string, file = 'src/index.ts'): PublicName[] {
  const api = new API({ cwd: root })
  try {
    const [project] = api.updateSnapshot({ openProject: join(root, 'tsconfig.json') }).getProjects()
    if (!project) throw new Error(`The compiler found no project in ${root}.`)
    const { checker, program } = project
    const source = program.getSourceFile(join(root, file))
    const module = source && checker.getSymbolAtLocation(source)
    if (!module) throw new Error(`${file} is no module.`)
    return checker.getExportsOfModule(module).map((exported) => publicName(checker, exported))
  } finally {
    api.close()
  }
}

/** What a reader of the declarations would miss. */
export function missingIn({ name, purpose, example, silentMembers }: PublicName): string[] {
  return [
    ...(purpose === '' ? [`${name}: what it is for`] : []),
    ...(/```tsx?\\n/.test(example) ? [] : [`${name}: an example`]),
    ...silentMembers.map((member) => `${member}: what it is for`),
  ]
}

function publicName(checker: Checker, exported: Symbol): PublicName {
  const symbol = exported.flags & SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported
  const examples = checker.getJsDocTagsOfSymbol(symbol).filter((tag) => tag.name === 'example')
  const own = [...symbol.getMembers().values()].filter(({ flags }) => flags & described)
  return {
    name: exported.name,
    purpose: checker.getDocumentationCommentOfSymbol(symbol),
    example: examples.map(({ text }) => JSON.stringify(text)).join('\n'),
    silentMembers: own
      .filter((member) => checker.getDocumentationCommentOfSymbol(member) === '')
      .map((member) => `${exported.name}.${member.name}`),
  }
}

const described = SymbolFlags.Property | SymbolFlags.Method | SymbolFlags.Accessor
