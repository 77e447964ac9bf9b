// Generated from spec/ by `pnpm generate`; do not edit. Bundle sha256 6810a0f38b63d6d6ef7f524990713aa30bc076ba36ee39ed6b925f466fa1104c.
import type { CompiledValidator } from '../compiled-validator.ts'
export declare const parameterValidators: { "getTasks": { "path": CompiledValidator<Record<string, string | number>>, "headers": CompiledValidator<Record<string, string | number>> }, "updateTask": { "path": CompiledValidator<Record<string, string | number>>, "headers": CompiledValidator<Record<string, string | number>> } }
