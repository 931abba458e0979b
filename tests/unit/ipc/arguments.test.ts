import { describe, expect, it } from 'vitest'
import { CALLS, type Args, type Calls } from '../../../src/shared/ipc/contract.ts'
import type { RecordDraft } from '../../../src/shared/model/record.ts'
import { door } from './door.ts'

const draft: RecordDraft = {
  host: '@',
  type: 'A',
  line: '默认',
  lineId: null,
  value: '203.0.113.10',
  ttl: null,
  mx: null,
  weight: null,
  enabled: true
}
const look = { name: '工作', color: 'blue' } as const
const token = { method: 'token', token: '13490,abcdefgh', ...look } as const
const megabyte = 'x'.repeat(1_000_000)

/** One right tuple of arguments for every call. */
const right: { [K in keyof Calls]: Args<K> } = {
  'app:state': [],
  'app:set-settings': [
    { theme: 'dark', locale: null, tables: { records: { widths: { host: 120 }, hidden: ['mx'] } } }
  ],
  'app:set-contact': ['mjj@example.com'],
  'app:open-link': ['tokens'],
  'app:dismiss-notice': ['cache:damaged'],
  'vault:set-passphrase': ['eight words or so'],
  'vault:unlock': ['x'],
  'vault:reset': [],
  'accounts:sign-in': [token],
  'accounts:renew': ['a1', { password: 'p', code: '123456' }],
  'accounts:switch': ['a1'],
  'accounts:edit': ['a1', look],
  'accounts:retry': ['a1'],
  'accounts:sign-out': ['a1', true],
  'account:profile': ['a1', true],
  'account:log': ['a1', false],
  'account:edit-profile': ['a1', { nick: '李 先生' }],
  'account:verify-phone': ['a1', null],
  'account:set-password': ['a1', 'old one', 'new one'],
  'account:set-email': ['a1', 'new@example.org', 'p'],
  'console:call': ['a1', 'Record.List', { domain_id: '7', length: 100 }, 'xml'],
  'domains:cached': ['a1'],
  'domains:refresh': ['a1'],
  'domains:create': ['a1', '商城.中国', null],
  'domains:remove': ['a1', '9842292'],
  'domains:set-status': ['a1', '9842292', false],
  'domains:star': ['a1', '9842292', true],
  'domains:remark': ['a1', '9842292', ''],
  'domains:set-group': ['a1', '9842292', '1'],
  'domains:bulk': ['a1', ['9842292'], { kind: 'status', enabled: false }],
  'domains:add-many': ['a1', ['example.com', '商城.中国'], null],
  'domain:shares': ['a1', '7', true],
  'domain:aliases': ['a1', '7', false],
  'domain:lock': ['a1', '7', true],
  'domain:share': ['a1', '7', 'partner@example.org', 'rw'],
  'domain:share-mode': ['a1', '7', 'partner@example.org', '', 'r'],
  'domain:unshare': ['a1', '7', 'partner@example.org'],
  'domain:add-alias': ['a1', '7', 'example.net'],
  'domain:remove-alias': ['a1', '7', '12'],
  'domain:lock-for': ['a1', '7', 30],
  'domain:unlock': ['a1', '7', null],
  'domain:copy-unlock-code': ['a1', '7'],
  'domain:check-transfer': ['a1', '7', 'partner@example.org'],
  'domain:transfer': ['a1', '7', 'partner@example.org'],
  'domain:overview': ['a1', '7', true],
  'domain:purview': ['a1', '7', false],
  'domain:log': ['a1', '7', true],
  'domain:older-log': ['a1', '7'],
  'domain:switch': ['a1', '7', 'searchPush', true],
  'domain:delegation': ['a1', '7'],
  'groups:create': ['a1', '海外站点'],
  'groups:rename': ['a1', '12', '海外站点'],
  'groups:remove': ['a1', '12'],
  'retrieve:emails': ['a1', 'example.com'],
  'retrieve:send': ['a1', 'example.com', 'admin@example.com'],
  'retrieve:validate': ['a1', 'example.com', '123456'],
  'removed:list': ['a1'],
  'removed:export': ['a1', '0a1b2c', 'csv'],
  'removed:forget': ['a1', '0a1b2c'],
  'zones:cached': ['a1', '9842292'],
  'zones:refresh': ['a1', '9842292'],
  'zones:export': ['a1', '9842292', ['44146112'], 'bind'],
  'changes:read': ['a1', '9842292'],
  'changes:edit': [
    'a1',
    '9842292',
    [{ id: '44146112', before: { ...draft, remark: '' }, after: { ...draft, remark: '备注' } }],
    's1'
  ],
  'changes:undo': ['a1', '9842292'],
  'changes:redo': ['a1', '9842292'],
  'changes:discard': ['a1', '9842292', ['44146112']],
  'changes:rebase': ['a1', '9842292', ['44146112']],
  'changes:apply': ['a1', '9842292', { ids: null, fingerprint: 'f0', confirmed: ['many', 'ns'] }],
  'applies:list': [],
  'applies:rows': ['p1'],
  'applies:cancel': ['p1'],
  'applies:resume': ['p1'],
  'applies:dismiss': ['p1'],
  'applies:undo': ['p1'],
  'history:list': ['a1', '9842292'],
  'history:records': ['a1', '9842292', 'h1'],
  'history:take': ['a1', '9842292', '迁移前'],
  'history:forget': ['a1', '9842292', 'h1'],
  'history:export': ['a1', '9842292', 'h1', 'json'],
  'history:restore': ['a1', '9842292', 'h1', ['44146112']],
  'import:open': ['a1', '9842292'],
  'import:text': ['a1', '9842292', 'zone.txt', 'www 600 IN A 203.0.113.10'],
  'import:rows': ['i1', 0],
  'import:stage': ['i1', 'merge'],
  'import:close': ['i1'],
  'templates:list': [],
  'templates:save': ['网站', [{ ...draft, remark: '' }]],
  'templates:remove': ['t1'],
  'propagation:servers': ['a1', '9842292'],
  'propagation:ask': ['a1', '9842292', 's1', 'www', 'A'],
  'search:query': ['www 203.0.113.10', 50],
  'tasks:list': [],
  'tasks:items': ['t1'],
  'tasks:cancel': ['t1'],
  'tasks:retry': ['t1'],
  'tasks:dismiss': ['t1'],
  'requests:list': []
}

/** Refused: BAD_ARGUMENT, and nothing ran. */
async function refused(channel: string, args: readonly unknown[]): Promise<void> {
  const { call, ran, internal } = door()
  expect(await call(channel, args)).toMatchObject({ ok: false, error: { code: 'BAD_ARGUMENT' } })
  expect([ran, internal]).toEqual([[], []])
}

describe.each(CALLS)('%s', (channel) => {
  const args: readonly unknown[] = right[channel]

  it('takes its arguments as they are', async () => {
    const { call, ran } = door()
    expect(await call(channel, args)).toEqual({ ok: true, value: null })
    expect(ran).toEqual([[channel, args]])
  })

  it('takes no argument more and none less', async () => {
    await refused(channel, [...args, 'more'])
    await refused(channel, [...args, undefined])
    if (args.length > 0) await refused(channel, args.slice(1))
    if (args.length > 0) await refused(channel, [])
  })

  it('takes nothing else in place of an argument', async () => {
    for (const at of args.keys()) {
      for (const odd of [
        undefined,
        7.5,
        megabyte,
        [],
        { more: 1 },
        [args[at]],
        Symbol('x'),
        1n,
        new Date(0),
        new Map()
      ]) {
        await refused(channel, args.with(at, odd))
      }
    }
  })

  it('takes no key more in an object', async () => {
    for (const [at, value] of args.entries()) {
      if (typeof value !== 'object' || value === null) continue
      await refused(channel, args.with(at, { ...value, more: 1 }))
    }
  })
})

describe('hostile values', () => {
  const stage = (after: unknown): unknown[] => ['a1', '1', [{ id: 'new-1', before: null, after }], 's']
  const whole = { ...draft, remark: '' }
  const modify = (value: unknown) => refused('changes:edit', stage(value))
  const settings = (value: unknown) => refused('app:set-settings', [value])

  it('a megabyte anywhere, in one piece or in many', async () => {
    await modify({ ...whole, value: megabyte })
    await modify({ ...whole, [megabyte]: 1 })
    await settings({ tables: Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`t${i}`, {}])) })
    const hidden = Array.from({ length: 100_000 }, () => 'c')
    await settings({ tables: { records: { widths: {}, hidden } } })
    const widths = Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`c${i}`, 1]))
    await settings({ tables: { records: { widths, hidden: [] } } })
    await refused('vault:unlock', [megabyte])
    await refused(
      'app:state',
      Array.from({ length: 100_000 }, () => 0)
    )
  })

  it('a string just too long', async () => {
    const { call, ran } = door()
    expect(await call('changes:edit', stage({ ...whole, value: 'x'.repeat(8192) }))).toMatchObject({
      ok: true
    })
    expect(ran).toHaveLength(1)
    await refused('changes:edit', stage({ ...whole, value: 'x'.repeat(8193) }))
    await refused('accounts:switch', ['a'.repeat(65)])
  })

  it('keys that reach a prototype', async () => {
    for (const key of ['__proto__', 'constructor', 'prototype']) {
      const own = (target: object) =>
        Object.defineProperty(target, key, {
          value: {},
          enumerable: true,
          configurable: true,
          writable: true
        })
      await modify(own({ ...whole }))
      await settings(own({}))
      await settings({ tables: own({}) })
      await settings({ tables: { records: { widths: own({}), hidden: [] } } })
    }
    expect(Object.prototype).not.toHaveProperty('widths')
  })

  it('names of the prototype as ids', async () => {
    for (const id of [
      '__proto__',
      'constructor',
      'toString',
      'hasOwnProperty',
      '../../etc/passwd',
      'a/b',
      'a.b',
      ''
    ]) {
      await refused('accounts:switch', [id])
    }
  })

  it('objects that are not plain', async () => {
    class Draft {
      readonly type = 'A'
    }
    await modify(Object.assign(new Draft(), whole))
    await modify(Object.assign(Object.create({ ...whole }), {}))
    await modify(Object.assign([], whole))
    await modify(new Proxy({}, {}))
    await modify({ ...whole, [Symbol('s')]: 1 })
    await modify({ ...whole, value: Object('203.0.113.10') as unknown })
    await modify({ ...whole, enabled: () => true })
    await modify({ ...whole, enabled: new Boolean(true) })
    await modify(new Error('x'))
    await modify(new Uint8Array(8))
  })

  it('a getter, which is not run', async () => {
    let read = 0
    const trap = { ...whole }
    Object.defineProperty(trap, 'value', { enumerable: true, get: () => ((read += 1), 'x') })
    await modify(trap)
    const list = ['a']
    Object.defineProperty(list, '0', { enumerable: true, get: () => ((read += 1), 'x') })
    await settings({ tables: { records: { widths: {}, hidden: list } } })
    await modify({ ...whole, value: { toString: () => ((read += 1), 'x') } })
    expect(read).toBe(0)
  })

  it('cycles and holes', async () => {
    const cycle: Record<string, unknown> = { ...whole }
    cycle['value'] = cycle
    await modify(cycle)
    const list: unknown[] = []
    list.push(list)
    await settings({ tables: { records: { widths: {}, hidden: list } } })
    await settings({ tables: { records: { widths: {}, hidden: new Array<string>(3) } } })
  })

  it('numbers and texts that cannot be written', async () => {
    for (const ttl of [Number.NaN, Number.POSITIVE_INFINITY, 2 ** 60, 600.5, '600', true]) {
      await modify({ ...whole, ttl })
    }
    await modify({ ...whole, value: 'a\0b' })
    await modify({ ...whole, value: '\ud800' })
  })

  it('what belongs to another way of signing in', async () => {
    await refused('accounts:sign-in', [{ ...token, password: 'p' }])
    await refused('accounts:sign-in', [{ method: 'sandbox', ...look }])
    await refused('accounts:sign-in', [{ ...token, method: 'cookie' }])
    await refused('accounts:sign-in', [{ ...token, color: 'pink' }])
    await refused('accounts:renew', ['a1', { token: 't', password: 'p' }])
    await refused('accounts:renew', ['a1', {}])
    await refused('app:open-link', ['https://example.com/'])
    await refused('app:open-link', ['toString'])
  })
})
