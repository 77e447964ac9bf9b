// Generated from spec/ by `pnpm generate`; do not edit. Bundle sha256 660404f69b03220856fadaf99f9499f12ec6b310ffd254ddc89eaa75a9829f61.
import type { CompiledValidator } from '../compiled-validator.ts'
export declare const parameterValidators: { "getTasks": { "path": CompiledValidator<Record<string, string | number>>, "headers": CompiledValidator<Record<string, string | number>> }, "updateTask": { "path": CompiledValidator<Record<string, string | number>>, "headers": CompiledValidator<Record<string, string | number>> } }
