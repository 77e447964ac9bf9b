// Generated from spec/ by `pnpm generate`; do not edit. Bundle sha256 2dc8fb0e2a48378511f779269a8eed4b5a50eda8956ea0fdcc09381068c63155.
import type { CompiledValidator } from '../compiled-validator.ts'
export declare const parameterValidators: { "getTasks": { "path": CompiledValidator<Record<string, string | number>>, "headers": CompiledValidator<Record<string, string | number>> }, "updateTask": { "path": CompiledValidator<Record<string, string | number>>, "headers": CompiledValidator<Record<string, string | number>> } }
