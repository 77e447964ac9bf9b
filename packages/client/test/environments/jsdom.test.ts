// @vitest-environment jsdom
import { describeFrontEnd } from './front-end.ts'

describeFrontEnd()
