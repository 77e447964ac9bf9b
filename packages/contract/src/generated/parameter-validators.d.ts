// Generated from spec/ by `pnpm generate`; do not edit. Bundle sha256 defa00f0340bb23815ec793d00f5d9f2f7eb908ac28d8b2a553c45c6013c02dd.
import type { CompiledValidator } from '../compiled-validator.ts'
export declare const parameterValidators: { "getTasks": { "path": CompiledValidator<Record<string, string | number>>, "headers": CompiledValidator<Record<string, string | number>> }, "updateTask": { "path": CompiledValidator<Record<string, string | number>>, "headers": CompiledValidator<Record<string, string | number>> } }
