import { setImmediate } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import type { SearchHit } from '../../../src/shared/model/search.ts'
import { bench, signIn, type App } from './harness.ts'

/** Asks until the whole cache is read. */
async function find(app: App, text: string): Promise<SearchHit[]> {
  for (let round = 0; round < 500; round++) {
    const { hits, complete } = await app.call('search:query', text, 50)
    if (complete) return hits
    await setImmediate()
  }
  throw new Error('the index was never complete')
}

describe('the search', () => {
  test('finds what the cache has, follows an edit, and sends nothing itself', async () => {
    const b = await bench()
    const app = await b.start()
    const accountId = await signIn(app, b)
    const [domain] = (await app.call('domains:refresh', accountId)).domains
    const name = domain?.name ?? ''
    const zone = await app.call('zones:refresh', accountId, domain?.id ?? '')
    b.sent()
    expect((await find(app, name))[0]).toMatchObject({ kind: 'domain', domain: name, accountId })
    const record = zone.records.find(({ host }) => host === 'www')
    const full = await find(app, `www.${name}`)
    expect(full[0]).toMatchObject({ kind: 'record', recordId: record?.id, value: record?.value })
    expect(b.sent()).toEqual([])

    // Changed elsewhere, and read anew.
    const held = b.sandbox.state.domains.get(Number(domain?.id))!
    b.sandbox.state.updateRecord(held, b.sandbox.state.zone(held).get(Number(record?.id))!, {
      remark: '独一无二的备注'
    })
    await app.call('zones:refresh', accountId, domain?.id ?? '')
    expect(await find(app, '独一无二')).toMatchObject([{ recordId: record?.id }])
    expect(app.events.map(([event]) => event)).toContain('search:changed')
  })

  test('reads the cache of an earlier run from the disk, and knows nothing of who has signed out', async () => {
    const b = await bench()
    const first = await b.start()
    const accountId = await signIn(first, b)
    const [domain] = (await first.call('domains:refresh', accountId)).domains
    await first.call('zones:refresh', accountId, domain?.id ?? '')
    await first.close()
    b.sent()

    const app = await b.start()
    expect(await find(app, `www.${domain?.name ?? ''}`)).not.toEqual([])
    expect(b.sent()).toEqual([])
    await app.call('accounts:sign-out', accountId, false)
    expect(await app.call('search:query', 'www', 50)).toEqual({ hits: [], complete: true })
  })
})
