export { hostOption, portOption } from './command-options.ts'
export { endOnSignal } from './end-on-signal.ts'
export { listen, PortError, requireFreePort, type Address, type Listening } from './listen.ts'
export { serveUntilSignal } from './serve-until-signal.ts'
