import type { ErrorKind } from '../api/spec.ts'
import type { ActionName } from '../api/catalog/index.ts'
import type { AccountColor } from '../model/account.ts'
import type { AppState, LinkName, Settings } from '../model/app.ts'
import type { MenuCommand } from '../model/commands.ts'
import type {
  ApplyAnswer,
  ApplyEvent,
  ApplyRequest,
  ApplyRow,
  ApplyRun,
  Change,
  ChangeSet,
  ChangesDelta,
  RecordContent
} from '../model/changes.ts'
import type { ConsoleAnswer, ConsoleFormat } from '../model/console.ts'
import type { DomainList } from '../model/domain.ts'
import type { Delegation, DomainFacts, DomainLog, DomainSwitch, Purview } from '../model/domain-facts.ts'
import type { Snapshot } from '../model/history.ts'
import type { AskableType, DnsServer, ServerAnswer } from '../model/propagation.ts'
import type { PhoneCheck, Profile, ProfileEdit } from '../model/profile.ts'
import type { DnsRecord, Zone } from '../model/record.ts'
import type { ExportFormat, RemovedDomain } from '../model/removed.ts'
import type { RequestLogEntry } from '../model/request-log.ts'
import type { BulkWork, Task, TaskChange, TaskItem } from '../model/task.ts'
import type { SearchAnswer } from '../model/search.ts'
import type { OwnTemplate } from '../model/template.ts'
import type { ImportMode, ImportPreview, ImportRow } from '../model/transfer-file.ts'
import type { Seen } from '../model/seen.ts'
import type { Aliases, DomainLock, ShareMode, Shares } from '../model/sharing.ts'
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

  /** Of these two: without `fresh` as cached, null when never seen, and no request is sent. */
  'account:profile': (accountId: string, fresh: boolean) => Seen<Profile> | null
  /** What was done with the account, newest first. */
  'account:log': (accountId: string, fresh: boolean) => Seen<string[]> | null
  /** What is left out, empty or as it was stays. */
  'account:edit-profile': (accountId: string, edit: ProfileEdit) => Seen<Profile>
  /** Of the account's own number without one. */
  'account:verify-phone': (accountId: string, telephone: string | null) => PhoneCheck
  /** Of this and the next: what signs in here follows at once. */
  'account:set-password': (accountId: string, oldPassword: string, newPassword: string) => null
  'account:set-email': (accountId: string, email: string, password: string) => null
  /** Any action of the catalogue, by the rules that hold for every request; secrets come blotted out. */
  'console:call': (
    accountId: string,
    action: ActionName,
    params: Record<string, string | number>,
    format: ConsoleFormat
  ) => ConsoleAnswer

  /** As cached; null when never seen. Starts no request. */
  'domains:cached': (accountId: string) => DomainList | null
  'domains:refresh': (accountId: string) => DomainList
  'domains:create': (accountId: string, domain: string, groupId: string | null) => DomainList
  'domains:remove': (accountId: string, domainId: string) => DomainList
  'domains:set-status': (accountId: string, domainId: string, enabled: boolean) => DomainList
  'domains:star': (accountId: string, domainId: string, starred: boolean) => DomainList
  'domains:remark': (accountId: string, domainId: string, remark: string) => DomainList
  'domains:set-group': (accountId: string, domainId: string, groupId: string) => DomainList
  /** Begins a task over many domains; answers its id. */
  'domains:bulk': (accountId: string, domainIds: string[], work: BulkWork) => string
  /** The same for many domains to add. */
  'domains:add-many': (accountId: string, names: string[], groupId: string | null) => string

  /** Of these three: without `fresh` as cached, null when never seen, and no request is sent. */
  'domain:shares': (accountId: string, domainId: string, fresh: boolean) => Seen<Shares> | null
  'domain:aliases': (accountId: string, domainId: string, fresh: boolean) => Seen<Aliases> | null
  'domain:lock': (accountId: string, domainId: string, fresh: boolean) => Seen<DomainLock> | null
  'domain:share': (accountId: string, domainId: string, email: string, mode: ShareMode) => Seen<Shares>
  /** `host` is the share's own, "" for the whole domain. */
  'domain:share-mode': (
    accountId: string,
    domainId: string,
    email: string,
    host: string,
    mode: ShareMode
  ) => Seen<Shares>
  /** Takes back every share of the address. */
  'domain:unshare': (accountId: string, domainId: string, email: string) => Seen<Shares>
  'domain:add-alias': (accountId: string, domainId: string, name: string) => Seen<Aliases>
  'domain:remove-alias': (accountId: string, domainId: string, aliasId: string) => Seen<Aliases>
  'domain:lock-for': (accountId: string, domainId: string, days: number) => Seen<DomainLock>
  /** Without a code by the one in the vault. */
  'domain:unlock': (accountId: string, domainId: string, code: string | null) => Seen<DomainLock>
  /** Puts the code of the vault on the clipboard. */
  'domain:copy-unlock-code': (accountId: string, domainId: string) => null
  /** Fails where the domain cannot go to `email`, as far as that is known before it is sent. */
  'domain:check-transfer': (accountId: string, domainId: string, email: string) => null
  'domain:transfer': (accountId: string, domainId: string, email: string) => DomainList

  /** Of these three: as of `domain:shares`. */
  'domain:overview': (accountId: string, domainId: string, fresh: boolean) => Seen<DomainFacts> | null
  'domain:purview': (accountId: string, domainId: string, fresh: boolean) => Seen<Purview> | null
  'domain:log': (accountId: string, domainId: string, fresh: boolean) => Seen<DomainLog> | null
  /** The next older lines of the log, added to what is known. */
  'domain:older-log': (accountId: string, domainId: string) => Seen<DomainLog>
  'domain:switch': (
    accountId: string,
    domainId: string,
    which: DomainSwitch,
    on: boolean
  ) => Seen<DomainFacts>
  /** Asks the live DNS for the name servers of the domain. */
  'domain:delegation': (accountId: string, domainId: string) => Delegation

  'groups:create': (accountId: string, name: string) => DomainList
  'groups:rename': (accountId: string, groupId: string, name: string) => DomainList
  'groups:remove': (accountId: string, groupId: string) => DomainList

  /** The e-mail addresses to which a code for retrieving this domain can be sent. */
  'retrieve:emails': (accountId: string, domain: string) => string[]
  'retrieve:send': (accountId: string, domain: string, email: string) => null
  'retrieve:validate': (accountId: string, domain: string, code: string) => DomainList

  /** Domains that have left the account, newest first. Starts no request. */
  'removed:list': (accountId: string) => RemovedDomain[]
  /** Asks for a place and writes the records there; answers the file's name, null when the person cancels. */
  'removed:export': (accountId: string, id: string, format: ExportFormat) => string | null
  'removed:forget': (accountId: string, id: string) => RemovedDomain[]

  /** As cached; null when never seen. Starts no request. */
  'zones:cached': (accountId: string, domainId: string) => Zone | null
  'zones:refresh': (accountId: string, domainId: string) => Zone

  /** Asks for a place and writes records of the cached zone there (null: all); answers the file's name, null when cancelled. */
  'zones:export': (
    accountId: string,
    domainId: string,
    recordIds: string[] | null,
    format: ExportFormat
  ) => string | null

  /** What is staged. Starts no request; nor does any of these but `changes:apply`. */
  'changes:read': (accountId: string, domainId: string) => ChangeSet
  /**
   * Stages edits; of a record that is staged already its first `before` stays. What is left as it was is taken out.
   * Calls of one `step` in a row are undone at once.
   */
  'changes:edit': (accountId: string, domainId: string, edits: Change[], step: string) => ChangesDelta
  'changes:undo': (accountId: string, domainId: string) => ChangesDelta
  'changes:redo': (accountId: string, domainId: string) => ChangesDelta
  /** Takes changes out (null: all). */
  'changes:discard': (accountId: string, domainId: string, ids: string[] | null) => ChangesDelta
  /** The person wants it so in spite of what was changed elsewhere: each `before` becomes the record as cached. */
  'changes:rebase': (accountId: string, domainId: string, ids: string[]) => ChangesDelta
  /** Reads the zone anew, and begins to apply if it is as the person saw it. */
  'changes:apply': (accountId: string, domainId: string, request: ApplyRequest) => ApplyAnswer

  /** The runs of every account, newest first. */
  'applies:list': () => ApplyRun[]
  'applies:rows': (runId: string) => ApplyRow[]
  /** No further request is begun. */
  'applies:cancel': (runId: string) => null
  /** Reads the zone, and goes on with what is not done. */
  'applies:resume': (runId: string) => null
  'applies:dismiss': (runId: string) => null
  /** Stages what takes the records of an ended run back to where they were before it. */
  'applies:undo': (runId: string) => ChangesDelta

  /** Newest first. Starts no request. */
  'history:list': (accountId: string, domainId: string) => Snapshot[]
  'history:records': (accountId: string, domainId: string, snapshotId: string) => DnsRecord[]
  /** Keeps the zone as it is now, read anew. */
  'history:take': (accountId: string, domainId: string, note: string) => Snapshot[]
  'history:forget': (accountId: string, domainId: string, snapshotId: string) => Snapshot[]
  'history:export': (
    accountId: string,
    domainId: string,
    snapshotId: string,
    format: ExportFormat
  ) => string | null
  /** Stages what takes the zone back to the snapshot: the changes of these ids of the comparison, null for all. */
  'history:restore': (
    accountId: string,
    domainId: string,
    snapshotId: string,
    ids: string[] | null
  ) => ChangesDelta

  /** Asks for a file and reads it; null when the person cancels. Nothing is staged by this. */
  'import:open': (accountId: string, domainId: string) => ImportPreview | null
  /** The same of text that was pasted or dropped; `name` of its file, or "". */
  'import:text': (accountId: string, domainId: string, name: string, text: string) => ImportPreview
  'import:rows': (importId: string, offset: number) => ImportRow[]
  'import:stage': (importId: string, mode: ImportMode) => ChangesDelta
  'import:close': (importId: string) => null

  'templates:list': () => OwnTemplate[]
  'templates:save': (name: string, records: RecordContent[]) => OwnTemplate[]
  'templates:remove': (id: string) => OwnTemplate[]

  /** Whom can be asked about names of this domain. */
  'propagation:servers': (accountId: string, domainId: string) => DnsServer[]
  'propagation:ask': (
    accountId: string,
    domainId: string,
    serverId: string,
    host: string,
    type: AskableType
  ) => ServerAnswer

  /** What the cache of every account has of these words; as many as `limit`. Starts no request. */
  'search:query': (text: string, limit: number) => SearchAnswer

  /** The tasks of every account, newest first. */
  'tasks:list': () => Task[]
  'tasks:items': (taskId: string) => TaskItem[]
  /** No further item is begun. */
  'tasks:cancel': (taskId: string) => null
  /** Begins again what is not done. */
  'tasks:retry': (taskId: string) => null
  'tasks:dismiss': (taskId: string) => null

  /** The last requests of this run, newest first. */
  'requests:list': () => RequestLogEntry[]
}

/** Every event from the main process to the renderer. */
export interface Events {
  /** A menu of the system was used. */
  'app:command': { id: MenuCommand }
  'app:changed': AppState
  /** The cached domain list of the account was replaced. */
  'domains:changed': { accountId: string }
  /** The cached zone was replaced. */
  'zone:changed': { accountId: string; domainId: string }
  /** What is staged for the zone has changed; `revision` as in `ChangeSet`. */
  'changes:changed': { accountId: string; domainId: string; revision: number }
  /** Four times a second at most. */
  'applies:changed': ApplyEvent
  /** A snapshot of the zone was kept, told of or forgotten. */
  'history:changed': { accountId: string; domainId: string }
  /** There may be more to find than before; four times a second at most. */
  'search:changed': null
  /** Four times a second at most. */
  'tasks:changed': TaskChange
  /** Requests were sent: the log can be read anew. */
  'requests:changed': null
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
  'account:profile',
  'account:log',
  'account:edit-profile',
  'account:verify-phone',
  'account:set-password',
  'account:set-email',
  'console:call',
  'domains:cached',
  'domains:refresh',
  'domains:create',
  'domains:remove',
  'domains:set-status',
  'domains:star',
  'domains:remark',
  'domains:set-group',
  'domains:bulk',
  'domains:add-many',
  'domain:shares',
  'domain:aliases',
  'domain:lock',
  'domain:share',
  'domain:share-mode',
  'domain:unshare',
  'domain:add-alias',
  'domain:remove-alias',
  'domain:lock-for',
  'domain:unlock',
  'domain:copy-unlock-code',
  'domain:check-transfer',
  'domain:transfer',
  'domain:overview',
  'domain:purview',
  'domain:log',
  'domain:older-log',
  'domain:switch',
  'domain:delegation',
  'groups:create',
  'groups:rename',
  'groups:remove',
  'retrieve:emails',
  'retrieve:send',
  'retrieve:validate',
  'removed:list',
  'removed:export',
  'removed:forget',
  'zones:cached',
  'zones:refresh',
  'zones:export',
  'changes:read',
  'changes:edit',
  'changes:undo',
  'changes:redo',
  'changes:discard',
  'changes:rebase',
  'changes:apply',
  'applies:list',
  'applies:rows',
  'applies:cancel',
  'applies:resume',
  'applies:dismiss',
  'applies:undo',
  'history:list',
  'history:records',
  'history:take',
  'history:forget',
  'history:export',
  'history:restore',
  'import:open',
  'import:text',
  'import:rows',
  'import:stage',
  'import:close',
  'templates:list',
  'templates:save',
  'templates:remove',
  'propagation:servers',
  'propagation:ask',
  'search:query',
  'tasks:list',
  'tasks:items',
  'tasks:cancel',
  'tasks:retry',
  'tasks:dismiss',
  'requests:list'
] as const satisfies readonly (keyof Calls)[]

export const EVENTS = [
  'app:command',
  'app:changed',
  'domains:changed',
  'zone:changed',
  'changes:changed',
  'applies:changed',
  'history:changed',
  'search:changed',
  'tasks:changed',
  'requests:changed'
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
