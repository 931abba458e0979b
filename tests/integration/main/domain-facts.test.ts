import { describe, expect, it, vi } from 'vitest'
import type { Dialect } from '../../../src/shared/api/spec.ts'
import { bench, signIn, type App, type Bench } from './harness.ts'

interface Open extends Bench {
  app: App
  id: string
  domainId: string
}

/** Signed in, with the domain list read. */
async function open(dialect: Dialect): Promise<Open> {
  const b = await bench({ dialect })
  const app = await b.start()
  const id = await signIn(app, b)
  const { domains } = await app.call('domains:refresh', id)
  const domainId = domains.find(({ name }) => name === 'tiny-two.example')?.id ?? ''
  b.sent()
  return { ...b, app, id, domainId }
}
const inService = ({ sandbox, domainId }: Open) => sandbox.state.domains.get(Number(domainId))!

// A machine that may be busy.
vi.setConfig({ testTimeout: 60_000 })

describe.each<Dialect>(['2012', 'today'])('a domain in the dialect of %s', (dialect) => {
  it('has an overview, kept until it is asked for anew', async () => {
    const o = await open(dialect)
    expect(await o.app.call('domain:overview', o.id, o.domainId, false)).toBeNull()
    expect(o.sent()).toEqual([])
    const seen = await o.app.call('domain:overview', o.id, o.domainId, true)
    expect(o.sent()).toEqual(['Domain.Info'])
    expect(seen).toMatchObject({
      fetchedAt: o.clock.now(),
      value: {
        createdAt: inService(o).createdOn,
        searchPush: inService(o).searchEnginePush,
        urlInChina: null
      }
    })
    expect(seen?.value.nameServers).toEqual(
      dialect === '2012'
        ? ['f1g1ns1.dnspod.net', 'f1g1ns2.dnspod.net']
        : ['f1g1ns1.sandbox-dns.example', 'f1g1ns2.sandbox-dns.example']
    )
    expect(await o.app.call('domain:overview', o.id, o.domainId, false)).toEqual(seen)
    expect(o.sent()).toEqual([])
    await o.app.close()
    const again = await o.start()
    expect(await again.call('domain:overview', o.id, o.domainId, false)).toEqual(seen)
  })

  it('never tells the page the address of its owner', async () => {
    const o = await open(dialect)
    const seen = await o.app.call('domain:overview', o.id, o.domainId, true)
    const owner = o.sandbox.accounts[0]!.email
    expect(seen?.value.maskedOwner).toBe(
      dialect === '2012' ? '' : `${owner.slice(0, 1)}•••${owner.slice(owner.indexOf('@'))}`
    )
    expect(o.said.join('\n')).not.toContain(owner)
  })

  it('shows the list what its overview has learned', async () => {
    const o = await open(dialect)
    inService(o).state = 'pause'
    await o.app.call('domain:overview', o.id, o.domainId, true)
    const list = await o.app.call('domains:cached', o.id)
    expect(list?.domains.find(({ id }) => id === o.domainId)).toMatchObject({ status: 'paused' })
  })

  it('tells search engines, and sends nothing when it does already', async () => {
    const o = await open(dialect)
    const before = inService(o).searchEnginePush
    const seen = await o.app.call('domain:switch', o.id, o.domainId, 'searchPush', !before)
    expect(seen.value.searchPush).toBe(!before)
    expect(inService(o).searchEnginePush).toBe(!before)
    expect(o.sent()).toEqual(['Domain.Info', 'Domain.Searchenginepush'])
    await o.app.call('domain:switch', o.id, o.domainId, 'searchPush', !before)
    expect(o.sent()).toEqual(['Domain.Info'])
    expect(await o.app.call('domain:overview', o.id, o.domainId, false)).toMatchObject({
      value: { searchPush: !before }
    })
  })

  it('is not switched without a connection', async () => {
    const o = await open(dialect)
    o.network.on = false
    await o.app.fail('domains:refresh', o.id)
    expect(await o.app.fail('domain:switch', o.id, o.domainId, 'urlInChina', true)).toMatchObject({
      code: 'OFFLINE'
    })
    o.network.on = true
    expect(o.sent()).toEqual([])
  })

  it('says in the words of the catalogue why it may not be switched', async () => {
    const o = await open(dialect)
    inService(o).state = 'spam'
    expect(
      await o.app.fail('domain:switch', o.id, o.domainId, 'searchPush', !inService(o).searchEnginePush)
    ).toMatchObject({
      code: 'API',
      api: { action: 'Domain.Searchenginepush', code: '-15' }
    })
  })

  it('knows what its grade allows, asked once and kept', async () => {
    const o = await open(dialect)
    expect(await o.app.call('domain:purview', o.id, o.domainId, false)).toBeNull()
    const seen = await o.app.call('domain:purview', o.id, o.domainId, true)
    expect(seen?.value.grade).toBe(inService(o).grade)
    expect(seen?.value.rows).toContainEqual({ name: '混合泛解析支持', value: expect.any(Boolean) as boolean })
    expect(seen?.value.rows.find(({ name }) => name === '记录 TTL 最低')?.value).toEqual(expect.any(Number))
    expect(o.sent()).toEqual(['Domain.Purview'])
    expect(await o.app.call('domain:purview', o.id, o.domainId, false)).toEqual(seen)
    expect(o.sent()).toEqual([])
  })

  it('has a log, and its older lines where the service gives them', async () => {
    const o = await open(dialect)
    const all = Array.from(
      { length: 720 },
      (_, i) => `2026-11-18 09:30:00(API): (203.0.113.9) 第 ${720 - i} 行`
    )
    inService(o).log = [...all]
    const first = await o.app.call('domain:log', o.id, o.domainId, true)
    expect(first?.value).toEqual({ lines: all.slice(0, 500), more: true })
    const older = await o.app.call('domain:older-log', o.id, o.domainId)
    expect(older.value).toEqual({ lines: dialect === '2012' ? all.slice(0, 500) : all, more: false })
    expect(o.sent()).toEqual(['Domain.Log', 'Domain.Log'])
    await o.app.call('domain:older-log', o.id, o.domainId)
    expect(o.sent()).toEqual([])
    expect(await o.app.call('domain:log', o.id, o.domainId, false)).toEqual(older)
  })

  it('asks the live DNS for a name that can exist, and nobody for one that cannot', async () => {
    const o = await open(dialect)
    expect(await o.app.call('domain:delegation', o.id, o.domainId)).toMatchObject({
      verdict: 'none',
      asked: false
    })
    const list = await o.app.call('domains:create', o.id, '云山茶业.com', null)
    const made = list.domains.find(({ name }) => name === '云山茶业.com')!
    expect(await o.app.call('domain:delegation', o.id, made.id)).toMatchObject({
      verdict: 'none',
      asked: true
    })
    o.dns.set(made.punycode, ['ns1.elsewhere.net'])
    expect(await o.app.call('domain:delegation', o.id, made.id)).toMatchObject({
      verdict: 'elsewhere',
      found: ['ns1.elsewhere.net'],
      checkedAt: o.clock.now()
    })
  })
})

it('forwards from within China as it was told last, for no action tells', async () => {
  const o = await open('2012')
  const on = await o.app.call('domain:switch', o.id, o.domainId, 'urlInChina', true)
  expect(on.value.urlInChina).toBe(true)
  expect(inService(o).urlInChina).toBe(true)
  expect(o.sent()).toEqual(['Domain.Urlincn', 'Domain.Info'])
  await o.app.call('domain:switch', o.id, o.domainId, 'urlInChina', true)
  expect(o.sent()).toEqual([])
  const fresh = await o.app.call('domain:overview', o.id, o.domainId, true)
  expect(fresh?.value.urlInChina).toBe(true)
})

it('says that an action is gone, and keeps nothing', async () => {
  const o = await open('today')
  o.sandbox.faults.inject({ action: 'Domain.Urlincn', kind: 'http', status: 404 })
  const error = await o.app.fail('domain:switch', o.id, o.domainId, 'urlInChina', true)
  expect(error).toMatchObject({ api: { kind: 'abolished' } })
  expect((await o.app.call('domain:overview', o.id, o.domainId, true))?.value.urlInChina).toBeNull()
  const { accounts } = await o.app.call('app:state')
  expect(accounts[0]?.service.gone).toEqual(['Domain.Urlincn'])
})
