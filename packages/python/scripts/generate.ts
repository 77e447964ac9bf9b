import { checksEnvironment } from './environment.ts'
import { generateInto } from './generate-into.ts'
import { generatedFolder } from './paths.ts'
import { tellSkipped } from './report.ts'

const environment = checksEnvironment()
if ('cannot' in environment) tellSkipped('generating the Python models', environment.cannot)
else generateInto(generatedFolder, environment.python)
