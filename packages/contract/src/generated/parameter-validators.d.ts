// Generated from spec/ by `pnpm generate`; do not edit. Bundle sha256 d6ad57d292541fc0465800c2b6fef9ded9e56dae8f2ec5dacb320846e0f8be77.
import type { CompiledValidator } from '../compiled-validator.ts'
export declare const parameterValidators: { "getTasks": { "path": CompiledValidator<Record<string, string | number>>, "headers": CompiledValidator<Record<string, string | number>> }, "updateTask": { "path": CompiledValidator<Record<string, string | number>>, "headers": CompiledValidator<Record<string, string | number>> } }
