export { hostOption, portOption } from './command-options.ts'
export { listen, PortError, requireFreePort, type Address, type Listening } from './listen.ts'
export { serveUntilSignal } from './serve-until-signal.ts'
