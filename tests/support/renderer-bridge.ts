import type {
  Args,
  Bridge,
  CallError,
  Calls,
  Envelope,
  Events,
  Result
} from '../../src/shared/ipc/contract.ts'
import type { Account, ServiceState } from '../../src/shared/model/account.ts'
import type { AppState } from '../../src/shared/model/app.ts'
import { editsToPuts, putAll, type Put } from '../../src/shared/changes/edit.ts'
import type { Change, ChangesDelta } from '../../src/shared/model/changes.ts'
import type { ImportPreview } from '../../src/shared/model/transfer-file.ts'
import type { Profile } from '../../src/shared/model/profile.ts'
import type { Seen } from '../../src/shared/model/seen.ts'
import type { DomainLock } from '../../src/shared/model/sharing.ts'
import { demoFacts } from './renderer-facts.ts'
import { DEMO_DOMAINS, demoZone } from './renderer-demo.ts'

/**
 * A stand-in for the preload's bridge, for component tests and for looking at pages in a plain browser. It keeps an
 * AppState, answers the calls a view makes from believable data, and records every call. Arguments are cloned as the
 * real bridge clones them, so a Vue proxy that slips through throws DataCloneError here too.
 */
export type Handlers = { [K in keyof Calls]: (...args: Args<K>) => Result<K> | Promise<Result<K>> }

export interface FakeBridge {
  bridge: Bridge
  /** Every call so far, oldest first. */
  calls: { channel: keyof Calls; args: unknown[] }[]
  /** The arguments of each call of one channel. */
  argsOf<K extends keyof Calls>(channel: K): Args<K>[]
  state(): AppState
  /** Changes the state and sends app:changed. */
  change(patch: Partial<AppState>): void
  /** Changes the service state of one account (the active one by default) and sends app:changed. */
  service(patch: Partial<ServiceState>, accountId?: string): void
  /** Replaces the answer of one call from now on. */
  answer<K extends keyof Calls>(channel: K, handler: Handlers[K]): void
  /** Makes one call fail with this error from now on. */
  fail(channel: keyof Calls, error: CallError): void
  emit<K extends keyof Events>(channel: K, payload: Events[K]): void
}

/** Thrown by a handler, it becomes the envelope's error. */
export class FakeFailure extends Error {
  readonly error: CallError
  constructor(error: CallError) {
    super(error.message.en)
    this.error = error
  }
}

export const onlineService = (patch: Partial<ServiceState> = {}): ServiceState => ({
  state: 'online',
  since: Date.now() - 90_000,
  until: null,
  reason: null,
  budget: { used: 126, limit: 3000 },
  waiting: 0,
  gone: [],
  ...patch
})

export const demoAccount = (patch: Partial<Account> = {}): Account => ({
  id: 'a1',
  kind: 'dnspod',
  method: 'token',
  name: '北辰科技',
  color: 'blue',
  maskedEmail: 'o•••@beichen.cn',
  hasCredentials: true,
  service: onlineService(),
  ...patch
})

export const demoState = (patch: Partial<AppState> = {}): AppState => ({
  version: '0.1.0',
  platform: 'linux',
  locale: 'zh-CN',
  settings: {
    locale: null,
    theme: 'light',
    density: 'normal',
    closeToTray: true,
    groupList: null,
    tables: {}
  },
  keyStore: 'secure',
  maskedContact: 'o•••@beichen.cn',
  accounts: [demoAccount()],
  activeAccountId: 'a1',
  notices: [],
  ...patch
})

/** `value` as just read. */
export const DEMO_PROFILE: Profile = {
  userId: '423255',
  kind: 'personal',
  realName: '李晓明',
  nick: '李 先生',
  grade: '',
  email: 'o•••@beichen.cn',
  telephone: '139••••0000',
  im: '87••••7',
  emailVerified: true,
  telephoneVerified: true,
  wechatBound: null,
  balance: 128.5,
  smsBalance: 20,
  agent: null,
  agentPending: false,
  apiVersion: '4.6'
}

const DEMO_LOG = [
  '2026-11-18 09:42:17(API): 127.0.0.1 修改用户资料 423255',
  '2026-10-30 16:03:08: 127.0.0.1 登陆 成功'
]

const NOTHING_TO_DO = { add: 0, change: 0, delete: 0, same: 0 }
const DEMO_IMPORT: ImportPreview = {
  id: 'i1',
  name: '',
  format: 'csv',
  source: null,
  encoding: 'UTF-8',
  rows: 0,
  wrong: 0,
  notes: [],
  modes: { merge: NOTHING_TO_DO, replace: NOTHING_TO_DO, add: NOTHING_TO_DO }
}

const seen = <T>(value: T): Seen<T> => ({ value, fetchedAt: Date.now() - 40_000 })

const OPEN_LOCK: DomainLock = { locked: false, startsAt: null, endsAt: null, hasCode: false, maxDays: 60 }

/** The state of a first start: no account, no contact. */
export const firstStart = (patch: Partial<AppState> = {}): AppState =>
  demoState({ accounts: [], activeAccountId: null, maskedContact: null, ...patch })

export function createFakeBridge(initial: AppState = demoState()): FakeBridge {
  let state = initial
  const calls: FakeBridge['calls'] = []
  // One set per channel; the payload type is tied to the channel by `on` and `emit` alone.
  const listeners = new Map<keyof Events, Set<(payload: never) => void>>()

  const emit: FakeBridge['emit'] = (channel, payload) => {
    for (const listener of listeners.get(channel) ?? []) {
      // Put in by `on` under the same channel, so it takes this payload.
      ;(listener as (value: typeof payload) => void)(structuredClone(payload))
    }
  }
  const change = (patch: Partial<AppState>): void => {
    state = { ...state, ...patch }
    emit('app:changed', state)
  }
  const mapAccount = (accountId: string, edit: (account: Account) => Account): void =>
    change({ accounts: state.accounts.map((one) => (one.id === accountId ? edit(one) : one)) })
  const domainList = () => ({
    domains: structuredClone(DEMO_DOMAINS.domains),
    groups: structuredClone(DEMO_DOMAINS.groups),
    fetchedAt: Date.now() - 40_000
  })
  const editDomain = (domainId: string, patch: Partial<(typeof DEMO_DOMAINS.domains)[number]>) => {
    const domain = DEMO_DOMAINS.domains.find((one) => one.id === domainId)
    if (domain) Object.assign(domain, patch)
    return domainList()
  }

  const handlers: Handlers = {
    'app:state': () => state,
    'app:set-settings': (patch) => {
      const settings = { ...state.settings, ...patch }
      change({ settings, locale: settings.locale ?? state.locale })
      return null
    },
    'app:set-contact': (email) => {
      change({ maskedContact: `${email.slice(0, 1)}•••${email.slice(email.indexOf('@'))}` })
      return null
    },
    'app:open-link': () => null,
    'app:dismiss-notice': (id) => {
      change({ notices: state.notices.filter((one) => one.id !== id) })
      return null
    },
    'vault:set-passphrase': () => {
      change({ keyStore: 'passphrase' })
      return null
    },
    'vault:unlock': () => {
      change({ keyStore: 'passphrase' })
      return null
    },
    'vault:reset': () => {
      change({ keyStore: 'memory', accounts: [], activeAccountId: null })
      return null
    },
    'accounts:sign-in': (request) => {
      const id = `a${state.accounts.length + 1}`
      const account =
        request.method === 'sandbox'
          ? demoAccount({ id, kind: 'sandbox', name: '沙盒', color: 'green', maskedEmail: '' })
          : demoAccount({
              id,
              method: request.method,
              name: request.name || 'o•••@beichen.cn',
              color: request.color
            })
      change({ accounts: [...state.accounts, account], activeAccountId: id })
      return { status: 'signed-in', accountId: id }
    },
    'accounts:renew': (accountId) => {
      mapAccount(accountId, (one) => ({ ...one, hasCredentials: true, service: onlineService() }))
      return { status: 'signed-in', accountId }
    },
    'accounts:switch': (accountId) => {
      change({ activeAccountId: accountId })
      return null
    },
    'accounts:edit': (accountId, look) => {
      mapAccount(accountId, (one) => ({ ...one, ...look }))
      return null
    },
    'accounts:retry': () => null,
    'accounts:sign-out': (accountId) => {
      const accounts = state.accounts.filter((one) => one.id !== accountId)
      const activeAccountId =
        state.activeAccountId === accountId ? (accounts[0]?.id ?? null) : state.activeAccountId
      change({ accounts, activeAccountId })
      return null
    },
    'account:profile': () => seen(DEMO_PROFILE),
    'account:log': () => seen(DEMO_LOG),
    'account:edit-profile': (_account, { realName, nick }) =>
      seen({
        ...DEMO_PROFILE,
        realName: realName ?? DEMO_PROFILE.realName,
        nick: nick ?? DEMO_PROFILE.nick
      }),
    'account:verify-phone': () => ({
      code: '724153',
      instructions: '请使用 13900000000 编辑短信，将 724153 发送至号码 1 0690 0000 0000 000'
    }),
    'account:set-password': () => null,
    'account:set-email': () => null,
    'console:call': (_account, action, params, format) => ({
      url: `https://dnsapi.cn/${action}`,
      request: [
        { name: 'login_token', value: '•••', secret: true },
        { name: 'format', value: format, secret: false },
        ...Object.entries(params).map(([name, value]) => ({ name, value: String(value), secret: false }))
      ],
      answer: '{"status":{"code":"1","message":"操作已经成功完成"}}',
      size: 64,
      cut: false,
      code: '1',
      message: '操作已经成功完成',
      meaning: null,
      took: 42,
      kept: null
    }),
    'domains:cached': domainList,
    'domains:refresh': domainList,
    'domains:create': domainList,
    'domains:remove': domainList,
    'domains:set-status': (_account, id, enabled) =>
      editDomain(id, { status: enabled ? 'enabled' : 'paused' }),
    'domains:star': (_account, id, starred) => editDomain(id, { starred }),
    'domains:remark': (_account, id, remark) => editDomain(id, { remark }),
    'domains:set-group': (_account, id, groupId) => editDomain(id, { groupId }),
    'domains:bulk': () => 't1',
    'domains:add-many': () => 't1',
    'groups:create': (_account, name) => {
      DEMO_DOMAINS.groups.push({ id: `g${DEMO_DOMAINS.groups.length + 1}`, name, kind: 'user' })
      return domainList()
    },
    'groups:rename': (_account, id, name) => {
      const group = DEMO_DOMAINS.groups.find((one) => one.id === id)
      if (group) group.name = name
      return domainList()
    },
    'groups:remove': domainList,
    'retrieve:emails': () => ['admin@lost.example', 'owner@lost.example'],
    'retrieve:send': () => null,
    'retrieve:validate': domainList,
    'removed:list': () => [],
    'removed:export': () => 'lost.example-2026-11-23.csv',
    'removed:forget': () => [],
    'domain:shares': () => seen({ list: [], allowed: 3 }),
    'domain:aliases': () => seen({ list: [], allowed: 3 }),
    'domain:lock': () => seen(OPEN_LOCK),
    'domain:share': () => seen({ list: [], allowed: 3 }),
    'domain:share-mode': () => seen({ list: [], allowed: 3 }),
    'domain:unshare': () => seen({ list: [], allowed: 3 }),
    'domain:add-alias': () => seen({ list: [], allowed: 3 }),
    'domain:remove-alias': () => seen({ list: [], allowed: 3 }),
    'domain:lock-for': () => seen({ ...OPEN_LOCK, locked: true }),
    'domain:unlock': () => seen(OPEN_LOCK),
    'domain:copy-unlock-code': () => null,
    'domain:check-transfer': () => null,
    'domain:transfer': domainList,
    'zones:cached': (_account, domainId) => demoZone(domainId),
    'zones:refresh': (_account, domainId) => demoZone(domainId),
    ...demoFacts,
    'zones:export': () => 'beichen.cn-2026-11-24.csv',
    'changes:read': () => ({ changes: [...staged.values()], revision, ...stepFlags() }),
    'changes:edit': (_account, _domain, edits) => stageStep(editsToPuts(staged, edits)),
    'changes:undo': () => {
      const step = undone.done.pop()
      if (step) undone.taken.push(step)
      return putStaged(step?.back ?? [])
    },
    'changes:redo': () => {
      const step = undone.taken.pop()
      if (step) undone.done.push(step)
      return putStaged(step?.puts ?? [])
    },
    'changes:discard': (_account, _domain, ids) =>
      stageStep({
        puts: (ids ?? [...staged.keys()]).map((id) => [id, null] as const),
        back: (ids ?? [...staged.keys()]).map((id) => [id, staged.get(id) ?? null] as const)
      }),
    'changes:rebase': () => putStaged([]),
    'changes:apply': () => ({ status: 'nothing' }),
    'applies:list': () => [],
    'applies:rows': () => [],
    'applies:cancel': () => null,
    'applies:resume': () => null,
    'applies:dismiss': () => null,
    'applies:undo': () => putStaged([]),
    'history:list': () => [],
    'history:records': (_account, domainId) => demoZone(domainId).records,
    'history:take': () => [],
    'history:forget': () => [],
    'history:export': () => 'beichen.cn-2026-11-24.csv',
    'history:restore': () => putStaged([]),
    'import:open': () => null,
    'import:text': (_account, _domain, name) => ({ ...DEMO_IMPORT, name }),
    'import:rows': () => [],
    'import:stage': () => putStaged([]),
    'import:close': () => null,
    'templates:list': () => [],
    'templates:save': () => [],
    'templates:remove': () => [],
    'propagation:servers': () => [],
    'propagation:ask': () => ({ state: 'none', why: 'type', took: 12 }),
    'search:query': () => ({ hits: [], complete: true }),
    'tasks:list': () => [],
    'tasks:items': () => [],
    'tasks:cancel': () => null,
    'tasks:retry': () => null,
    'tasks:dismiss': () => null,
    'requests:list': () => []
  }
  /** What is staged, of the one zone that a test looks at. */
  const staged = new Map<string, Change>()
  let revision = 1
  const undone: Record<'done' | 'taken', { puts: Put[]; back: Put[] }[]> = { done: [], taken: [] }
  const stepFlags = () => ({ canUndo: undone.done.length > 0, canRedo: undone.taken.length > 0 })
  function stageStep(step: { puts: Put[]; back: Put[] }): ChangesDelta {
    if (step.puts.length > 0) {
      undone.done.push(step)
      undone.taken = []
    }
    return putStaged(step.puts)
  }
  function putStaged(puts: readonly Put[]): ChangesDelta {
    putAll(staged, puts)
    if (puts.length > 0) revision++
    return {
      revision,
      set: puts.flatMap(([, change]) => change ?? []),
      dropped: puts.flatMap(([id, change]) => (change === null ? id : [])),
      ...stepFlags()
    }
  }
  const bridge: Bridge = {
    async call<K extends keyof Calls>(channel: K, ...args: Args<K>): Promise<Envelope<Result<K>>> {
      const cloned = structuredClone(args)
      calls.push({ channel, args: cloned })
      await Promise.resolve()
      try {
        const handler: Handlers[K] = handlers[channel]
        return { ok: true, value: structuredClone(await handler(...cloned)) }
      } catch (thrown) {
        if (thrown instanceof FakeFailure) return { ok: false, error: thrown.error }
        throw thrown
      }
    },
    on(channel, listener) {
      const set = listeners.get(channel) ?? new Set()
      listeners.set(channel, set.add(listener))
      return () => set.delete(listener)
    }
  }

  return {
    bridge,
    calls,
    // Recorded under this channel by `call`, which typed them.
    argsOf: <K extends keyof Calls>(channel: K) =>
      calls.filter((one) => one.channel === channel).map((one) => one.args as unknown as Args<K>),
    state: () => state,
    change,
    service: (patch, accountId = state.activeAccountId ?? '') =>
      mapAccount(accountId, (one) => ({ ...one, service: { ...one.service, ...patch } })),
    answer: (channel, handler) => {
      handlers[channel] = handler
    },
    fail: (channel, error) => {
      Object.assign(handlers, {
        [channel]: () => {
          throw new FakeFailure(error)
        }
      })
    },
    emit
  }
}
