import { scrypt } from 'node:crypto'
import { z } from 'zod'
import { ACCOUNT_COLORS } from '../../shared/model/account.ts'

const base64 = z.base64().transform((value): Uint8Array => Buffer.from(value, 'base64'))

/** Credentials of one account. The cookie is the D-token's: `t<user_id>`, good for a month (document, D 令牌). */
const credentials = z.discriminatedUnion('method', [
  z.object({ method: z.literal('token'), token: z.string() }),
  z.object({
    method: z.literal('password'),
    email: z.string(),
    password: z.string(),
    cookie: z.object({ name: z.string(), value: z.string(), expires: z.number() }).nullable()
  }),
  // The embedded sandbox names its own token each time it starts.
  z.object({ method: z.literal('sandbox') })
])
export type StoredCredentials = z.infer<typeof credentials>

const account = z.object({
  id: z.string().regex(/^[0-9A-Za-z]{8,64}$/),
  kind: z.enum(['dnspod', 'sandbox']),
  method: z.enum(['token', 'password']),
  name: z.string(),
  color: z.enum(ACCOUNT_COLORS),
  maskedEmail: z.string(),
  /** The service's own id of the user, so that the same account is known again; "" for the sandbox. */
  userId: z.string(),
  /** Signed out, but its cache was kept: hidden until the same user signs in again. */
  signedOut: z.boolean(),
  /** null once they were taken away. */
  credentials: credentials.nullable()
})
export type StoredAccount = z.infer<typeof account>

/** A ban or a limit that outlasts its account here, or met a sign-in that failed. */
const hold = z.object({
  code: z.enum(['-8', '-2']),
  /** Its end, ms since the epoch. */
  until: z.number()
})
export type Hold = z.infer<typeof hold>

/** The code that ends the lock of a domain before its time. */
const lockCode = z.object({
  code: z.string(),
  /** When the lock ends by itself, as the service wrote it; null when it did not. */
  endsAt: z.string().nullable()
})
export type LockCode = z.infer<typeof lockCode>

/** Everything secret or personal that the app keeps. */
export const vaultContent = z.object({
  /** Contact address of the User-Agent. */
  contact: z.string().nullable(),
  /** Random key of the cache's files, base64. */
  cacheKey: z.base64(),
  activeAccountId: z.string().nullable(),
  accounts: z.array(account),
  /** By who signs in, as a hash. */
  holds: z.record(z.string(), hold).default({}),
  /** By account and domain. */
  lockCodes: z.record(z.string(), z.record(z.string(), lockCode)).default({})
})
export type VaultContent = z.infer<typeof vaultContent>

/** scrypt's cost: N = 2^17, r = 8, p = 1 takes 128 MiB and about half a second, as OWASP advises for passphrases. */
export const SCRYPT = { N: 2 ** 17, r: 8, p: 1 } as const

/** How the master key is wrapped; it in turn encrypts the data. Bounds keep a forged file from costing gigabytes. */
const header = z.discriminatedUnion('wrap', [
  z.object({ v: z.literal(1), wrap: z.literal('keystore'), backend: z.string().max(64), key: base64 }),
  z.object({
    v: z.literal(1),
    wrap: z.literal('passphrase'),
    salt: base64,
    params: z.object({ N: z.int().min(2).max(SCRYPT.N), r: z.int().min(1).max(8), p: z.int().min(1).max(4) }),
    key: base64
  })
])
export type VaultHeader = z.infer<typeof header>

/** Writes a vault file: the header and the encrypted data, as JSON. */
export function encodeVault(head: VaultHeader, data: Uint8Array): Buffer {
  const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')
  const written = { ...head, key: text(head.key), data: text(data) }
  return Buffer.from(
    JSON.stringify('salt' in head ? { ...written, salt: text(head.salt) } : written, null, 1)
  )
}

/** Reads a vault file; null when it is none. */
export function decodeVault(content: Uint8Array): { head: VaultHeader; data: Uint8Array } | null {
  try {
    const json: unknown = JSON.parse(Buffer.from(content).toString('utf8'))
    return { head: header.parse(json), data: z.object({ data: base64 }).parse(json).data }
  } catch {
    return null
  }
}

/** The key that a passphrase stands for: 32 bytes. */
export function passphraseKey(
  passphrase: string,
  salt: Uint8Array,
  params: { N: number; r: number; p: number }
): Promise<Buffer> {
  const maxmem = 256 * params.N * params.r
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFKC'), salt, 32, { ...params, maxmem }, (error, key) =>
      error === null ? resolve(key) : reject(error)
    )
  })
}
