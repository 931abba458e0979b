import { z } from 'zod'
import { ACTIONS, specOf } from '../../shared/api/catalog/index.ts'
import type { Args, Calls } from '../../shared/ipc/contract.ts'
import { ACCOUNT_COLORS } from '../../shared/model/account.ts'
import { LINKS, type LinkName, type Settings } from '../../shared/model/app.ts'
import { DOMAIN_SWITCHES } from '../../shared/model/domain-facts.ts'
import { EDITS_MOST, GUARDS, type Change } from '../../shared/model/changes.ts'
import { ASKABLE } from '../../shared/model/propagation.ts'
import { TEMPLATE_RECORDS_MOST } from '../../shared/model/template.ts'
import { IMPORT_MODES } from '../../shared/model/transfer-file.ts'
import { EXPORT_FORMATS } from '../../shared/model/removed.ts'
import { CONSOLE_FORMATS } from '../../shared/model/console.ts'
import { SEARCH_LIMIT_MAX, SEARCH_TEXT_MAX } from '../../shared/model/search.ts'
import { SHARE_MODES } from '../../shared/model/sharing.ts'
import { LOCALES } from '../../shared/text.ts'
import type { Handler, Handlers } from './serve.ts'

/**
 * The arguments of every call, as tuples. A schema bounds size and form, so that nothing odd reaches a service; whether
 * a value is right (an e-mail address, a record's value) is for the rules in src/shared/rules, which name the field.
 */

/** At most `max` UTF-16 units, none of them NUL. */
const text = (max: number) =>
  z
    .string()
    .max(max)
    .regex(/^[^\0]*$/)
const some = (max: number) => text(max).min(1)
/** An id of ours or of the service: also safe as part of a file name and as a key. */
const id = z
  .string()
  .regex(/^[0-9A-Za-z][0-9A-Za-z_-]{0,63}$/)
  .refine((value) => !(value in {}))
/** A notice's id says what it is about, such as "cache:damaged". */
const noticeId = z.string().regex(/^[0-9A-Za-z][\w.:-]{0,127}$/)
const look = { name: text(64), color: z.enum(ACCOUNT_COLORS) }
const secret = some(1024)
const email = some(254)
const code = some(16)

const signIn = z.discriminatedUnion('method', [
  z.strictObject({ method: z.literal('token'), token: secret, ...look }),
  z.strictObject({ method: z.literal('password'), email, password: secret, code: code.optional(), ...look }),
  z.strictObject({ method: z.literal('sandbox') })
])
const renew = z.union([
  z.strictObject({ token: secret }),
  z.strictObject({ password: secret, code: code.optional() })
])

const profileEdit = z.strictObject({
  realName: text(128).optional(),
  nick: text(128).optional(),
  telephone: text(32).optional(),
  im: text(32).optional()
})

/** Parameters of the catalogue, and nothing else; nothing real is longer than a TXT record. */
const consoleCall = z
  .tuple([id, z.enum(ACTIONS), z.record(z.string(), z.union([text(8192), z.int()])), z.enum(CONSOLE_FORMATS)])
  .refine(([, action, params]) =>
    Object.keys(params).every((name) => Object.hasOwn(specOf(action).params, name))
  )

/** A table or column name. */
const key = z.string().regex(/^[A-Za-z][\w.-]{0,63}$/)
const atMost = (entries: number) => (record: object) => Object.keys(record).length <= entries
const table = z.strictObject({
  widths: z.record(key, z.int().min(0).max(10_000)).refine(atMost(64)),
  hidden: z.array(key).max(64)
})
const settings = {
  locale: z.enum(LOCALES).nullable(),
  theme: z.enum(['system', 'light', 'dark']),
  density: z.enum(['compact', 'normal', 'roomy']),
  closeToTray: z.boolean(),
  groupList: z.boolean().nullable(),
  tables: z.record(key, table).refine(atMost(32))
} satisfies { [K in keyof Settings]: z.ZodType<Settings[K]> }

/** Room for every value a zone can hold; the rules say how long a value of each type may be. */
const draft = z.strictObject({
  host: text(512),
  type: some(32),
  line: text(64),
  lineId: text(64).nullable(),
  value: text(8192),
  ttl: z.int().nullable(),
  mx: z.int().nullable(),
  weight: z.int().nullable(),
  enabled: z.boolean()
})
const remark = text(1024)

const content = z.strictObject({ ...draft.shape, remark })
const change = z.strictObject({
  id,
  before: content.nullable(),
  after: content.nullable()
}) satisfies z.ZodType<Change>
const someIds = z.array(id).min(1).max(10_000)

const bulkWork = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('status'), enabled: z.boolean() }),
  z.strictObject({ kind: z.literal('star'), starred: z.boolean() }),
  z.strictObject({ kind: z.literal('group'), groupId: id }),
  z.strictObject({ kind: z.literal('remark'), remark }),
  z.strictObject({ kind: z.literal('remove') })
])

// Object.keys forgets the names of its argument.
const links = Object.keys(LINKS) as LinkName[]

const nothing = z.tuple([])
const account = z.tuple([id])
const domain = z.tuple([id, id])
const record = z.tuple([id, id, id])
const task = z.tuple([id])
const seen = z.tuple([id, id, z.boolean()])
const shareMode = z.enum(SHARE_MODES)

export const schemas = {
  'app:state': nothing,
  'app:set-settings': z.tuple([z.strictObject(settings).partial()]),
  'app:set-contact': z.tuple([email]),
  'app:open-link': z.tuple([z.enum(links)]),
  'app:dismiss-notice': z.tuple([noticeId]),

  'vault:set-passphrase': z.tuple([secret]),
  'vault:unlock': z.tuple([secret]),
  'vault:reset': nothing,

  'accounts:sign-in': z.tuple([signIn]),
  'accounts:renew': z.tuple([id, renew]),
  'accounts:switch': account,
  'accounts:edit': z.tuple([id, z.strictObject(look)]),
  'accounts:retry': account,
  'accounts:sign-out': z.tuple([id, z.boolean()]),

  'account:profile': z.tuple([id, z.boolean()]),
  'account:log': z.tuple([id, z.boolean()]),
  'account:edit-profile': z.tuple([id, profileEdit]),
  'account:verify-phone': z.tuple([id, text(32).nullable()]),
  'account:set-password': z.tuple([id, secret, secret]),
  'account:set-email': z.tuple([id, email, secret]),
  'console:call': consoleCall,

  'domains:cached': account,
  'domains:refresh': account,
  'domains:create': z.tuple([id, some(512), id.nullable()]),
  'domains:remove': domain,
  'domains:set-status': z.tuple([id, id, z.boolean()]),
  'domains:star': z.tuple([id, id, z.boolean()]),
  'domains:remark': z.tuple([id, id, remark]),
  'domains:set-group': record,
  'domains:bulk': z.tuple([id, z.array(id).min(1).max(10_000), bulkWork]),
  'domains:add-many': z.tuple([id, z.array(some(512)).min(1).max(2000), id.nullable()]),

  'domain:shares': seen,
  'domain:aliases': seen,
  'domain:lock': seen,
  'domain:share': z.tuple([id, id, email, shareMode]),
  'domain:share-mode': z.tuple([id, id, email, text(512), shareMode]),
  'domain:unshare': z.tuple([id, id, email]),
  'domain:add-alias': z.tuple([id, id, some(512)]),
  'domain:remove-alias': record,
  'domain:lock-for': z.tuple([id, id, z.int()]),
  'domain:unlock': z.tuple([id, id, text(64).nullable()]),
  'domain:copy-unlock-code': domain,
  'domain:check-transfer': z.tuple([id, id, email]),
  'domain:transfer': z.tuple([id, id, email]),

  'domain:overview': seen,
  'domain:purview': seen,
  'domain:log': seen,
  'domain:older-log': domain,
  'domain:switch': z.tuple([id, id, z.enum(DOMAIN_SWITCHES), z.boolean()]),
  'domain:delegation': domain,

  'groups:create': z.tuple([id, text(256)]),
  'groups:rename': z.tuple([id, id, text(256)]),
  'groups:remove': z.tuple([id, id]),

  'retrieve:emails': z.tuple([id, text(512)]),
  'retrieve:send': z.tuple([id, text(512), email]),
  'retrieve:validate': z.tuple([id, text(512), text(64)]),

  'removed:list': account,
  'removed:export': z.tuple([id, id, z.enum(EXPORT_FORMATS)]),
  'removed:forget': z.tuple([id, id]),

  'zones:cached': domain,
  'zones:refresh': domain,

  'zones:export': z.tuple([id, id, someIds.nullable(), z.enum(EXPORT_FORMATS)]),

  'changes:read': domain,
  'changes:edit': z.tuple([id, id, z.array(change).min(1).max(EDITS_MOST), some(64)]),
  'changes:undo': domain,
  'changes:redo': domain,
  'changes:discard': z.tuple([id, id, someIds.nullable()]),
  'changes:rebase': z.tuple([id, id, someIds]),
  'changes:apply': z.tuple([
    id,
    id,
    z.strictObject({
      ids: someIds.nullable(),
      fingerprint: some(64),
      confirmed: z.array(z.enum(GUARDS)).max(GUARDS.length)
    })
  ]),

  'applies:list': nothing,
  'applies:rows': task,
  'applies:cancel': task,
  'applies:resume': task,
  'applies:dismiss': task,
  'applies:undo': task,

  'history:list': domain,
  'history:records': record,
  'history:take': z.tuple([id, id, text(200)]),
  'history:forget': record,
  'history:export': z.tuple([id, id, id, z.enum(EXPORT_FORMATS)]),
  'history:restore': z.tuple([id, id, id, someIds.nullable()]),

  'import:open': domain,
  'import:text': z.tuple([id, id, text(255), z.string()]),
  'import:rows': z.tuple([id, z.int().min(0)]),
  'import:stage': z.tuple([id, z.enum(IMPORT_MODES)]),
  'import:close': task,

  'templates:list': nothing,
  'templates:save': z.tuple([some(64), z.array(content).min(1).max(TEMPLATE_RECORDS_MOST)]),
  'templates:remove': task,

  'propagation:servers': domain,
  'propagation:ask': z.tuple([id, id, id, text(512), z.enum(ASKABLE)]),

  'search:query': z.tuple([text(SEARCH_TEXT_MAX), z.int().min(1).max(SEARCH_LIMIT_MAX)]),

  'tasks:list': nothing,
  'tasks:items': task,
  'tasks:cancel': task,
  'tasks:retry': task,
  'tasks:dismiss': task,

  'requests:list': nothing
} satisfies { [K in keyof Calls]: z.ZodType<Args<K>> }

/** The work of every call, without its schema. An area writes `Pick<Runs, 'app:state' | …>`. */
export type Runs = { [K in keyof Calls]: Handler<K>['run'] }

/** Every call's work together with its schema, ready for `serve`. */
export function withSchemas(runs: Runs): Handlers {
  const entries = Object.entries(schemas).map(([channel, args]) => [
    channel,
    // `channel` is a key of `schemas`, and so of Runs.
    { args, run: runs[channel as keyof Runs] }
  ])
  // Each channel's schema was just put beside the work of the same channel, which fromEntries cannot express.
  return Object.fromEntries(entries) as Handlers
}
