// @vitest-environment happy-dom
import { describeFrontEnd } from './front-end.ts'

describeFrontEnd()
