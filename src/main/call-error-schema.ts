import { z } from 'zod'
import { ERROR_KINDS } from '../shared/api/spec.ts'
import type { CallError } from '../shared/ipc/contract.ts'
import type { Text } from '../shared/text.ts'

export const textSchema = z.object({ zh: z.string(), en: z.string() }) satisfies z.ZodType<Text>
/** What is kept of a failure. */
export const callErrorSchema = z.object({
  code: z.enum([
    'FORBIDDEN',
    'BAD_ARGUMENT',
    'INTERNAL',
    'OFFLINE',
    'LOCKED',
    'CONTACT_NEEDED',
    'CREDENTIALS_NEEDED',
    'INVALID',
    'API'
  ]),
  message: textSchema,
  advice: textSchema.exactOptional(),
  field: z.string().exactOptional(),
  api: z
    .object({ action: z.string(), code: z.string(), kind: z.enum(ERROR_KINDS), serverMessage: z.string() })
    .exactOptional(),
  retryAt: z.number().exactOptional()
}) satisfies z.ZodType<CallError>
