import { join } from 'node:path'
import { API, type Checker, type Symbol } from 'typescript/unstable/sync'

/** What a test asks the compiler. */
export interface Compiler {
  checker: Checker
  /** What a file of the package exports. */
  exportsOf: (file: string) => readonly Symbol[]
}

/**
 * Asks the compiler about a package as an editor does.
 *
 * @param root - folder of the package, with its `tsconfig.json`.
 */
export function askCompiler<Answer>(root: string, ask: (compiler: Compiler) => Answer): Answer {
  const api = new API({ cwd: root })
  try {
    const [project] = api.updateSnapshot({ openProject: join(root, 'tsconfig.json') }).getProjects()
    if (!project) throw new Error(`The compiler found no project in ${root}.`)
    const { checker, program } = project
    return ask({
      checker,
      exportsOf(file) {
        const source = program.getSourceFile(join(root, file))
        const module = source && checker.getSymbolAtLocation(source)
        if (!module) throw new Error(`${file} is no module.`)
        return checker.getExportsOfModule(module)
      },
    })
  } finally {
    api.close()
  }
}
