// Generated from spec/ by `pnpm generate`; do not edit. Bundle sha256 a091d6adaa49e3ec7fcc0ad7bc6e7d1ff04d0fb5bbdb849259a8b806f307875f.
import type { CompiledValidator } from '../compiled-validator.ts'
export declare const parameterValidators: { "getTasks": { "path": CompiledValidator<Record<string, string | number>>, "headers": CompiledValidator<Record<string, string | number>> }, "updateTask": { "path": CompiledValidator<Record<string, string | number>>, "headers": CompiledValidator<Record<string, string | number>> } }
