import type { ErrorKind } from '../api/spec.ts'
import type { AccountColor } from '../model/account.ts'
import type { AppState, LinkName, Settings } from '../model/app.ts'
import type { DomainList } from '../model/domain.ts'
import type { DnsRecord, RecordDraft, Zone } from '../model/record.ts'
import type { Text } from '../text.ts'

/**
 * Why a call failed. `code` is the app's own: FORBIDDEN (untrusted sender), BAD_ARGUMENT (the schema refused it),
 * INTERNAL (a defect; details are in the log), OFFLINE, LOCKED (the vault), CONTACT_NEEDED, CREDENTIALS_NEEDED,
 * INVALID (a rule known beforehand; `field` says where), API (the service said no; `api` says what).
 */
export interface CallError {
  code:
    | 'FORBIDDEN'
    | 'BAD_ARGUMENT'
    | 'INTERNAL'
    | 'OFFLINE'
    | 'LOCKED'
    | 'CONTACT_NEEDED'
    | 'CREDENTIALS_NEEDED'
    | 'INVALID'
    | 'API'
  message: Text
  advice?: Text
  /** The field of the form it belongs to. */
  field?: string
  api?: { action: string; code: string; kind: ErrorKind; serverMessage: string }
  /** When it may be tried again, ms since the epoch. */
  retryAt?: number
}

export type Envelope<T> = { ok: true; value: T } | { ok: false; error: CallError }

/** Signing in. A password account whose D-token is asked for comes back with `code`. */
export type SignIn =
  | { method: 'token'; token: string; name: string; color: AccountColor }
  | { method: 'password'; email: string; password: string; code?: string; name: string; color: AccountColor }
  | { method: 'sandbox' }

export type SignInResult = { status: 'signed-in'; accountId: string } | { status: 'code-needed' }

/** Renewed credentials for an account that has stopped or lost its own. */
export type Renew = { token: string } | { password: string; code?: string }

/** Every call from the renderer to the main process. */
export interface Calls {
  'app:state': () => AppState
  'app:set-settings': (patch: Partial<Settings>) => null
  'app:set-contact': (email: string) => null
  'app:open-link': (link: LinkName) => null
  'app:dismiss-notice': (id: string) => null

  'vault:set-passphrase': (passphrase: string) => null
  'vault:unlock': (passphrase: string) => null
  /** Forgets every credential and the cache: the way out of a forgotten passphrase. */
  'vault:reset': () => null

  'accounts:sign-in': (request: SignIn) => SignInResult
  'accounts:renew': (accountId: string, renew: Renew) => SignInResult
  'accounts:switch': (accountId: string) => null
  'accounts:edit': (accountId: string, look: { name: string; color: AccountColor }) => null
  /** A person asks for one more attempt after a stop. */
  'accounts:retry': (accountId: string) => null
  'accounts:sign-out': (accountId: string, forgetCache: boolean) => null

  /** As cached; null when never seen. Starts no request. */
  'domains:cached': (accountId: string) => DomainList | null
  'domains:refresh': (accountId: string) => DomainList
  'domains:create': (accountId: string, domain: string, groupId: string | null) => DomainList
  'domains:remove': (accountId: string, domainId: string) => DomainList
  'domains:set-status': (accountId: string, domainId: string, enabled: boolean) => DomainList
  'domains:star': (accountId: string, domainId: string, starred: boolean) => DomainList
  'domains:remark': (accountId: string, domainId: string, remark: string) => DomainList
  'domains:set-group': (accountId: string, domainId: string, groupId: string) => DomainList

  /** As cached; null when never seen. Starts no request. */
  'zones:cached': (accountId: string, domainId: string) => Zone | null
  'zones:refresh': (accountId: string, domainId: string) => Zone

  'records:create': (accountId: string, domainId: string, draft: RecordDraft) => DnsRecord
  /** `seen` is what the person began with: a field in which `draft` equals it was not edited. */
  'records:modify': (
    accountId: string,
    domainId: string,
    recordId: string,
    draft: RecordDraft,
    seen: RecordDraft
  ) => DnsRecord
  'records:set-status': (accountId: string, domainId: string, recordId: string, enabled: boolean) => DnsRecord
  'records:remark': (accountId: string, domainId: string, recordId: string, remark: string) => DnsRecord
  'records:remove': (accountId: string, domainId: string, recordId: string) => null
}

/** Every event from the main process to the renderer. */
export interface Events {
  'app:changed': AppState
  /** The cached domain list of the account was replaced. */
  'domains:changed': { accountId: string }
  /** The cached zone was replaced. */
  'zone:changed': { accountId: string; domainId: string }
}

export const CALLS = [
  'app:state',
  'app:set-settings',
  'app:set-contact',
  'app:open-link',
  'app:dismiss-notice',
  'vault:set-passphrase',
  'vault:unlock',
  'vault:reset',
  'accounts:sign-in',
  'accounts:renew',
  'accounts:switch',
  'accounts:edit',
  'accounts:retry',
  'accounts:sign-out',
  'domains:cached',
  'domains:refresh',
  'domains:create',
  'domains:remove',
  'domains:set-status',
  'domains:star',
  'domains:remark',
  'domains:set-group',
  'zones:cached',
  'zones:refresh',
  'records:create',
  'records:modify',
  'records:set-status',
  'records:remark',
  'records:remove'
] as const satisfies readonly (keyof Calls)[]

export const EVENTS = [
  'app:changed',
  'domains:changed',
  'zone:changed'
] as const satisfies readonly (keyof Events)[]

/** Fails to compile, naming the channel, when a list above misses one. */
type Complete<Missing extends never> = Missing
export type CompleteLists = [
  Complete<Exclude<keyof Calls, (typeof CALLS)[number]>>,
  Complete<Exclude<keyof Events, (typeof EVENTS)[number]>>
]

export type Args<K extends keyof Calls> = Parameters<Calls[K]>
export type Result<K extends keyof Calls> = ReturnType<Calls[K]>

/** The one global that the preload gives the page (`window.zonedeck`). */
export interface Bridge {
  call<K extends keyof Calls>(channel: K, ...args: Args<K>): Promise<Envelope<Result<K>>>
  /** Subscribes; the answer unsubscribes. */
  on<K extends keyof Events>(channel: K, listener: (payload: Events[K]) => void): () => void
}
