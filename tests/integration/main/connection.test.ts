import { describe, expect, it } from 'vitest'
import { bench, signIn, until, type App, type Bench } from './harness.ts'

const HOUR = 3600_000

/** Signed in, with both zones read; the first of them is the one that is open. */
async function openZone(): Promise<Bench & { app: App; id: string; domainId: string }> {
  const b = await bench()
  const app = await b.start()
  const id = await signIn(app, b)
  const { domains } = await app.call('domains:refresh', id)
  for (const { id: domainId } of domains.toReversed()) await app.call('zones:refresh', id, domainId)
  b.sent()
  return { ...b, app, id, domainId: domains[0]?.id ?? '' }
}
const serviceOf = async (app: App) => (await app.call('app:state')).accounts[0]?.service

describe('one request alone that is never answered', { timeout: 60_000 }, () => {
  it.each([
    ['5xx', { kind: 'http', status: 502 }],
    ['half an answer', { kind: 'truncated' }],
    ['a lost connection', { kind: 'drop', when: 'before' }]
  ] as const)('%s: it is not asked for again and again, and the account is online', async (_what, fault) => {
    const open = await openZone()
    open.sandbox.faults.inject({ ...fault, action: 'Record.List', times: Infinity })
    await open.app.fail('zones:refresh', open.id, open.domainId)
    for (let step = 0; step < 240; step++) await open.pass(5_000)
    const sent = open.sent()
    expect(sent.length).toBeLessThanOrEqual(25)
    expect(sent.filter((action) => action === 'Record.List').length).toBeGreaterThanOrEqual(2)
    expect((await serviceOf(open.app))?.state).toBe('online')
    open.sandbox.faults.clear()
    await open.app.call('zones:refresh', open.id, open.domainId)
  })

  it('does not hide that the whole service falls silent later', async () => {
    const open = await openZone()
    const mend = open.sandbox.faults.inject({
      kind: 'http',
      status: 502,
      action: 'Record.List',
      times: Infinity
    })
    await open.app.fail('zones:refresh', open.id, open.domainId)
    for (let step = 0; step < 20; step++) await open.pass(5_000)
    open.network.on = false
    await open.app.fail('zones:refresh', open.id, open.domainId)
    await open.app.fail('zones:refresh', open.id, open.domainId)
    expect((await serviceOf(open.app))?.state).toBe('offline')
    mend()
    open.network.on = true
    open.sent()
    open.app.networkBack()
    await until(() => open.sandbox.log.some(({ action }) => action === 'Record.List'))
    await open.pass(0)
    expect((await serviceOf(open.app))?.state).toBe('online')
  })
})

describe('waking up', { timeout: 20_000 }, () => {
  it('tells of a ban that ended while the computer slept', async () => {
    const open = await openZone()
    open.sandbox.ban(open.sandbox.accounts[0]!)
    await open.app.fail('domains:refresh', open.id)
    await open.pass(1000)
    open.app.events.length = 0
    open.clock.sleep(2 * HOUR)
    open.app.networkBack()
    await open.pass(1000)
    const told = open.app.events.filter(([event]) => event === 'app:changed').map(([, state]) => state)
    expect(told.at(-1)).toMatchObject({ accounts: [{ service: { state: 'stopped' } }] })
  })

  it('sends one light request, though it is told twice', async () => {
    const open = await openZone()
    open.sandbox.faults.inject({ kind: 'http', status: 502, times: Infinity })
    await open.app.fail('domains:refresh', open.id)
    await open.pass(0)
    open.sent()
    open.app.networkBack()
    open.app.networkBack()
    await open.pass(0)
    expect(open.sent()).toEqual(['Info.Version'])
  })
})
