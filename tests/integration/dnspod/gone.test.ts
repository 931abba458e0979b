import { afterEach, describe, expect, it } from 'vitest'
import type { Client } from '../../../src/main/dnspod/client.ts'
import type { ActionName } from '../../../src/shared/api/catalog/index.ts'
import { startSandbox, type Sandbox } from '../../../src/sandbox/index.ts'
import { FakeClock } from '../../support/fake-clock.ts'
import { MemoryStore } from '../../support/memory-store.ts'
import { failureOf, openClient, serve } from './harness.ts'

const DAY = 24 * 3600_000
const person = { origin: 'person' } as const
const background = { origin: 'background' } as const

let sandbox: Sandbox
let client: Client
let clock: FakeClock
let store: MemoryStore
afterEach(async () => {
  await client.close()
  await sandbox.stop()
})

async function connect(): Promise<void> {
  const [account] = sandbox.accounts
  client = await openClient({
    url: sandbox.url,
    clock,
    store,
    credentials: { method: 'token', token: account?.token ?? '' }
  })
}

async function start(dialect: '2012' | 'today'): Promise<void> {
  clock = new FakeClock()
  store = new MemoryStore()
  sandbox = await startSandbox({ dialect, scenario: 'tiny', now: () => clock.now() })
  await connect()
}

const restart = async (): Promise<void> => {
  await client.close()
  await connect()
}

/** What reached the service, as action and status code or HTTP status. */
const seen = (): string[] =>
  sandbox.log.map(({ action, code, httpStatus }) => `${action} ${code ?? httpStatus}`)

const modify = (options: Parameters<Client['call']>[2]) =>
  client.call('User.Modify', { nick: '小李' }, options)
const acquire = (options: Parameters<Client['call']>[2]) =>
  client.call('Domain.Acquire', { domain: 'tiny-one.example' }, options)

const ways: [string, ActionName, typeof modify | typeof acquire, string][] = [
  ['-99', 'User.Modify', modify, '-99'],
  ['a 404 page', 'Domain.Acquire', acquire, '404']
]

describe.each(ways)('an action that is gone, by %s', (_name, action, call, mark) => {
  it('is noticed, said, and not asked for again', async () => {
    await start('today')
    const first = await failureOf(call(person))
    expect(first).toMatchObject({ kind: 'abolished', code: 'abolished', action })
    expect(first.cause.zh).toMatch(/停用/)
    expect(first.advice.zh).toMatch(/官网/)
    expect(first.advice.en).toMatch(/web site/)
    expect(client.state()).toMatchObject({ state: 'online', gone: [action] })
    // Nothing else is held back by it.
    expect(client.backgroundAt()).toBe(clock.now())
    for (const options of [person, background, { ...background, retry: true }])
      expect(await failureOf(call(options))).toMatchObject({ kind: 'abolished', cause: first.cause })
    expect(seen()).toEqual([`${action} ${mark}`])
  })

  it('stays so after a restart', async () => {
    await start('today')
    await failureOf(call(background))
    // Before the caller learns of it: the app may end at any moment.
    expect(store.content).toContain(action)
    await restart()
    expect(client.state().gone).toEqual([action])
    expect(await failureOf(call(background))).toMatchObject({ kind: 'abolished' })
    expect(await failureOf(call(person))).toMatchObject({ kind: 'abolished' })
    expect(seen()).toEqual([`${action} ${mark}`])
  })

  it('is asked for once when a person insists, and once after 30 days', async () => {
    await start('today')
    await failureOf(call(person))
    expect(await failureOf(call({ ...person, retry: true }))).toMatchObject({ kind: 'abolished' })
    expect(sandbox.log).toHaveLength(2)
    await clock.advance(30 * DAY - 1)
    await failureOf(call(person))
    expect(sandbox.log).toHaveLength(2)
    await clock.advance(1)
    expect(client.state().gone).toEqual([])
    await failureOf(call(background))
    expect(sandbox.log).toHaveLength(2)
    await failureOf(call(person))
    await failureOf(call(person))
    expect(sandbox.log).toHaveLength(3)
    expect(client.state().gone).toEqual([action])
  })
})

it('an action that has come back is forgotten', async () => {
  await start('2012')
  sandbox.faults.inject({ kind: 'code', code: '-99', action: 'User.Modify' })
  await failureOf(modify(person))
  expect(client.state().gone).toEqual(['User.Modify'])
  await modify({ ...person, retry: true })
  expect(client.state().gone).toEqual([])
  await restart()
  expect(client.state().gone).toEqual([])
  await modify(background)
  expect(seen()).toEqual(['User.Modify -99', 'User.Modify 1', 'User.Modify 1'])
})

it('a code of its own shows that it has come back, no answer shows nothing', async () => {
  await start('2012')
  sandbox.faults.inject({ kind: 'http', status: 404, action: 'Domain.Acquire' })
  await failureOf(acquire(person))
  sandbox.faults.inject({ kind: 'http', status: 502, action: 'Domain.Acquire' })
  expect(await failureOf(acquire({ ...person, retry: true }))).toMatchObject({ kind: 'transport' })
  // 未知错误: what an action that nobody knows might be answered with.
  sandbox.faults.inject({ kind: 'code', code: '3', action: 'Domain.Acquire' })
  expect(await failureOf(acquire({ ...person, retry: true }))).toMatchObject({ kind: 'unknown' })
  expect(client.state().gone).toEqual(['Domain.Acquire'])
  // It is the account's own domain, which needs no retrieving.
  const own = await failureOf(acquire({ ...person, retry: true }))
  expect(own.kind).not.toBe('abolished')
  expect(client.state().gone).toEqual([])
})

it('the service of 2012 has them all', async () => {
  await start('2012')
  await modify(person)
  expect(await failureOf(acquire(person))).not.toMatchObject({ kind: 'abolished' })
  expect(client.state().gone).toEqual([])
})

it.each([
  ['无权使用此接口', 'abolished'],
  // Of the action itself: a domain of a company account.
  ['企业账号的域名需要升级才能设置', 'permission']
])('-7 says it as well, unless it has a meaning of its own: %s', async (message, kind) => {
  await start('today')
  const server = await serve((response) => response.end(JSON.stringify({ status: { code: '-7', message } })))
  const other = await openClient({ url: server.url })
  const call = other.call('Domain.Urlincn', { domain_id: '1', status: 'yes' }, person)
  expect(await failureOf(call)).toMatchObject({ kind })
  expect(other.state().gone).toEqual(kind === 'abolished' ? ['Domain.Urlincn'] : [])
  await other.close()
  await server.close()
})

it.each([
  ['-99', { kind: 'code', code: '-99' }, 'unknown'],
  ['-7', { kind: 'code', code: '-7' }, 'permission'],
  ['a 404', { kind: 'http', status: 404 }, 'transport']
] as const)('%s keeps its meaning for every other action', async (_name, fault, kind) => {
  await start('today')
  sandbox.faults.inject({ ...fault, times: Infinity })
  for (const action of ['Info.Version', 'User.Detail', 'Domaingroup.List'] as const)
    expect(await failureOf(client.call(action, {}, person))).toMatchObject({ kind })
  expect(client.state().gone).toEqual([])
})

it('a 404 that carries a status of the API speaks for itself', async () => {
  await start('today')
  const server = await serve((response) => {
    response.writeHead(404, { 'Content-Type': 'application/json' })
    response.end('{"status":{"code":"83","message":"locked"}}')
  })
  const other = await openClient({ url: server.url })
  const call = other.call('Domain.Acquire', { domain: 'a.example' }, person)
  expect(await failureOf(call)).toMatchObject({ kind: 'auth', code: '83' })
  await other.close()
  await server.close()
})
