// Generated from spec/ by `pnpm generate`; do not edit. Bundle sha256 54244c4f1e627bacdc99eba4c825d69698fff69a90a017a24d5cdf9587299d19.
import type { CompiledValidator } from '../compiled-validator.ts'
export declare const parameterValidators: { "getTasks": { "path": CompiledValidator<Record<string, string | number>>, "headers": CompiledValidator<Record<string, string | number>> }, "updateTask": { "path": CompiledValidator<Record<string, string | number>>, "headers": CompiledValidator<Record<string, string | number>> } }
