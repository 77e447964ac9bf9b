// Generated from spec/ by `pnpm generate`; do not edit. Bundle sha256 885a46370cbcd02e6b2d04564c830fb3d7607b92e0675af1ce7a411463614199.
import type { CompiledValidator } from '../compiled-validator.ts'
export declare const parameterValidators: { "getTasks": { "path": CompiledValidator<Record<string, string | number>>, "headers": CompiledValidator<Record<string, string | number>> }, "updateTask": { "path": CompiledValidator<Record<string, string | number>>, "headers": CompiledValidator<Record<string, string | number>> } }
