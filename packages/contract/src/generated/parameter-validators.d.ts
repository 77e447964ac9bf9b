// Generated from spec/ by `pnpm generate`; do not edit. Bundle sha256 5f2dba2f6384ee630a04248ab246642ae8242a62de189686a8856cc649506dde.
import type { CompiledValidator } from '../compiled-validator.ts'
export declare const parameterValidators: { "getTasks": { "path": CompiledValidator<Record<string, string | number>>, "headers": CompiledValidator<Record<string, string | number>> }, "updateTask": { "path": CompiledValidator<Record<string, string | number>>, "headers": CompiledValidator<Record<string, string | number>> } }
