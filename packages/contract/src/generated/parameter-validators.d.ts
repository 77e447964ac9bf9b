// Generated from spec/ by `pnpm generate`; do not edit. Bundle sha256 7f644428e07f933daa866e57af13b6dc3fbd8337c9f297ed3839a9f2de10b40a.
import type { CompiledValidator } from '../compiled-validator.ts'
export declare const parameterValidators: { "getTasks": { "path": CompiledValidator<Record<string, string | number>>, "headers": CompiledValidator<Record<string, string | number>> }, "updateTask": { "path": CompiledValidator<Record<string, string | number>>, "headers": CompiledValidator<Record<string, string | number>> } }
