import { parameterValidators } from '@case-management/contract/validators'
import { z } from 'zod'
import { accountIdHeader } from '../http/contract-headers.ts'

const { path, headers } = parameterValidators.getTasks

/** An account that a request can name. */
export const accountIdSchema = z
  .string()
  .refine(
    (accountId) => headers({ [accountIdHeader.toLowerCase()]: accountId }),
    'must be an account that a request can name: letters and digits, 64 at most',
  )

/** A stream that a request can name. */
export const streamIdSchema = z
  .string()
  .refine(
    (streamId) => path({ streamId }),
    'must be a stream that a request can name: st- and letters, digits or hyphens, 64 characters at most',
  )
