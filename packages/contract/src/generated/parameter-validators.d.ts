// Generated from spec/ by `pnpm generate`; do not edit. Bundle sha256 7d6bcf0680c084f94bdf0234293f1260b3761b7b8d91d8a79f6cf1f4ad55c4fc.
import type { CompiledValidator } from '../compiled-validator.ts'
export declare const parameterValidators: { "getTasks": { "path": CompiledValidator<Record<string, string | number>>, "headers": CompiledValidator<Record<string, string | number>> }, "updateTask": { "path": CompiledValidator<Record<string, string | number>>, "headers": CompiledValidator<Record<string, string | number>> } }
