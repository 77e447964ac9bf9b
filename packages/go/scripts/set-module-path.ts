import { moduleFolder } from './paths.ts'
import { modulePath, setModulePath } from './module-path.ts'

const [path] = process.argv.slice(2)
if (path === undefined || !/^[a-z0-9-]+(\.[a-z0-9-]+)+(\/[\w.~-]+)*$/i.test(path)) {
  console.error('Give the path under which the module is published: set-module-path <host>/<path>')
  process.exitCode = 2
} else {
  setModulePath(moduleFolder, path)
  console.log(`The module is ${modulePath(moduleFolder)} now. Look at the difference, and commit it.`)
}
