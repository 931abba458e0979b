import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { createSearch, type Search } from '../../../src/main/zones/search.ts'
import type { Domain } from '../../../src/shared/model/domain.ts'
import type { DnsRecord } from '../../../src/shared/model/record.ts'
import type { SearchAnswer, SearchHit } from '../../../src/shared/model/search.ts'
import { FakeClock } from '../../support/fake-clock.ts'

const domain = (id: string, name: string, patch: Partial<Domain> = {}): Domain => ({
  id,
  name,
  punycode: name,
  grade: 'DP_Free',
  status: 'enabled',
  extStatus: '',
  records: 1,
  groupId: '1',
  starred: false,
  vip: false,
  vipEnds: null,
  remark: '',
  updatedAt: null,
  createdAt: null,
  sharedToMe: false,
  minTtl: 600,
  ...patch
})
let lastId = 0
const record = (host: string, type: string, value: string, patch: Partial<DnsRecord> = {}): DnsRecord => ({
  id: String(++lastId),
  host,
  type,
  line: '默认',
  lineId: null,
  value,
  ttl: 600,
  mx: null,
  weight: null,
  enabled: true,
  remark: '',
  monitorStatus: '',
  updatedAt: null,
  ...patch
})

/** A cache of plain objects, and a search over it. */
class Scene {
  accounts = ['a1', 'a2']
  readonly peeked: string[] = []
  readonly content = new Map<string, unknown>()
  said = 0
  readonly clock = new FakeClock()
  readonly search: Search = createSearch({
    clock: this.clock,
    accounts: () => this.accounts,
    peek: (accountId, name) => {
      this.peeked.push(`${accountId} ${name}`)
      return Promise.resolve(this.content.get(`${accountId} ${name}`) ?? null)
    },
    pause: () => setImmediate(),
    changed: () => {
      this.said++
    }
  })

  list(accountId: string, ...domains: Domain[]): this {
    this.content.set(`${accountId} domains`, { domains, groups: [], fetchedAt: 1 })
    return this
  }
  zone(accountId: string, of: Domain, ...records: DnsRecord[]): this {
    this.content.set(`${accountId} zone ${of.id}`, { domain: of, records })
    return this
  }
  /** Asks until everything is read. */
  async ask(text: string, limit = 50): Promise<SearchAnswer> {
    for (let round = 0; round < 1000; round++) {
      const answer = this.search.query(text, limit)
      if (answer.complete) return answer
      await setImmediate()
    }
    throw new Error('the index was never complete')
  }
  async names(text: string, limit?: number): Promise<string[]> {
    return (await this.ask(text, limit)).hits.map(said)
  }
}
const said = (hit: SearchHit): string =>
  hit.kind === 'domain' ? hit.domain : `${hit.host}.${hit.domain} ${hit.type} ${hit.value}`

const tea = domain('1', 'tea.example', { remark: '茶叶店' })
const idn = domain('2', '商城.中国', { punycode: 'xn--czru2d.xn--fiqs8s' })
const full = (): Scene =>
  new Scene()
    .list('a1', tea, idn)
    .list('a2', domain('9', 'other.example'))
    .zone(
      'a1',
      tea,
      record('mail', 'A', '192.0.2.8'),
      record('www', 'A', '192.0.2.1', { remark: '主站 Frontend' }),
      record('www2', 'CNAME', 'www.cdn.example.'),
      record('api', 'AAAA', '2001:DB8::10', { line: '电信' }),
      record('shop', 'CNAME', 'xn--czru2d.xn--fiqs8s.'),
      record('@', 'MX', 'mail.tea.example.')
    )
    .zone('a1', idn, record('茶', 'A', '192.0.2.77'))
    .zone('a2', domain('9', 'other.example'), record('www', 'TXT', 'v=spf1 -all'))

describe('what is found', () => {
  it.each([
    ['tea', ['tea.example', '@.tea.example MX mail.tea.example.']],
    ['茶叶', ['tea.example']],
    ['商城', ['商城.中国', 'shop.tea.example CNAME xn--czru2d.xn--fiqs8s.']],
    ['xn--czru2d', ['商城.中国', 'shop.tea.example CNAME xn--czru2d.xn--fiqs8s.']],
    ['api', ['api.tea.example AAAA 2001:DB8::10']],
    ['2001:0db8:0:0:0:0:0:10', ['api.tea.example AAAA 2001:DB8::10']],
    ['2001:db8::10', ['api.tea.example AAAA 2001:DB8::10']],
    ['192.0.2.7', ['茶.商城.中国 A 192.0.2.77']],
    ['电信', ['api.tea.example AAAA 2001:DB8::10']],
    ['默认', []],
    ['FRONTEND', ['www.tea.example A 192.0.2.1']],
    ['spf1', ['www.other.example TXT v=spf1 -all']],
    ['cname', ['www2.tea.example CNAME www.cdn.example.', 'shop.tea.example CNAME xn--czru2d.xn--fiqs8s.']],
    ['nothing like it', []],
    ['  ', []]
  ])('%s', async (text, found) => {
    expect(await full().names(text)).toEqual(found)
  })

  it('by a full name, also one that is still being typed', async () => {
    const scene = full()
    expect(await scene.names('www.tea.example')).toEqual(['www.tea.example A 192.0.2.1'])
    expect(await scene.names('api.tea.ex')).toEqual(['api.tea.example AAAA 2001:DB8::10'])
    expect(await scene.names('茶.商城.中国')).toEqual(['茶.商城.中国 A 192.0.2.77'])
  })

  it('by all words together, wherever each of them stands, the domain’s name included', async () => {
    const scene = full()
    expect(await scene.names('www 192.0.2')).toEqual(['www.tea.example A 192.0.2.1'])
    expect(await scene.names('other txt')).toEqual(['www.other.example TXT v=spf1 -all'])
    expect(await scene.names('www nowhere')).toEqual([])
  })

  it('with the exact host first, then those that begin so, then the rest', async () => {
    const scene = new Scene().list('a1', tea)
    scene.zone(
      'a1',
      tea,
      record('one', 'CNAME', 'www.example.'),
      record('awww', 'A', '192.0.2.3'),
      record('www2', 'A', '192.0.2.2'),
      record('www', 'A', '192.0.2.1')
    )
    const { hits } = await scene.ask('www')
    expect(hits.map((hit) => (hit.kind === 'record' ? hit.host : ''))).toEqual(['www', 'www2', 'awww', 'one'])
  })

  it('the account in use first, and never more than asked for', async () => {
    const scene = full()
    const accounts = async (): Promise<string[]> =>
      (await scene.ask('www', 2)).hits.map(({ accountId }) => accountId)
    expect(await accounts()).toEqual(['a1', 'a2'])
    scene.accounts = ['a2', 'a1']
    expect(await accounts()).toEqual(['a2', 'a1'])
    expect(await scene.names('e', 3)).toHaveLength(3)
  })

  it('an entry once, however many of its spellings fit', async () => {
    const scene = new Scene().list('a1', idn).zone('a1', idn, record('www', 'CNAME', '商城.中国.'))
    expect(await scene.names('中国')).toEqual(['商城.中国', 'www.商城.中国 CNAME 商城.中国.'])
  })
})

describe('the index', () => {
  it('is begun by the first query, which says that there may be more, and word follows', async () => {
    const scene = full()
    await setImmediate()
    expect(scene.peeked).toEqual([])
    expect(scene.search.query('www', 50)).toEqual({ hits: [], complete: false })
    await scene.ask('www')
    expect(scene.said).toBeGreaterThan(0)
    await scene.clock.advance(1000)
    const before = scene.peeked.length
    await scene.ask('tea')
    expect(scene.peeked).toHaveLength(before)
  })

  it('follows a zone and a domain list that change', async () => {
    const scene = full()
    await scene.ask('www')
    scene.zone('a1', tea, record('fresh', 'A', '192.0.2.200'))
    scene.search.zoneChanged('a1', '1')
    expect(await scene.names('fresh')).toEqual(['fresh.tea.example A 192.0.2.200'])
    expect(await scene.names('frontend')).toEqual([])

    const late = domain('3', 'late.example')
    scene.list('a1', idn, late).zone('a1', late, record('soon', 'A', '192.0.2.1'))
    scene.search.domainsChanged('a1')
    expect(await scene.names('soon')).toEqual(['soon.late.example A 192.0.2.1'])
    expect(await scene.names('fresh')).toEqual([])
    expect(await scene.names('tea')).toEqual([])
  })

  it('forgets an account that is signed out, and every one when the vault is locked', async () => {
    const scene = full()
    await scene.ask('www')
    scene.accounts = ['a2']
    scene.search.prune()
    expect(await scene.names('www')).toEqual(['www.other.example TXT v=spf1 -all'])
    // Signed in again: what is in the cache then is read anew, nothing of before is left.
    scene.list('a1', idn)
    scene.accounts = ['a1', 'a2']
    expect(await scene.names('frontend')).toEqual([])
    scene.accounts = []
    expect(scene.search.query('www', 50)).toEqual({ hits: [], complete: true })
  })

  it('does not take up what is read only after its account was signed out', async () => {
    const scene = full()
    scene.search.query('www', 50)
    scene.accounts = []
    scene.search.prune()
    await setImmediate()
    scene.accounts = ['a2']
    expect(await scene.names('frontend')).toEqual([])
    expect(await scene.names('spf1')).toHaveLength(1)
  })

  it('passes over what cannot be read', async () => {
    const scene = full()
    scene.content.set('a1 zone 1', { domain: null, records: [null, 7, { host: 5 }] })
    scene.content.set('a2 domains', 'damaged')
    expect(await scene.names('商城')).toEqual(['商城.中国'])
  })

  it('lets others have their turn while it is built, and answers 100,000 records in one frame', async () => {
    const scene = new Scene()
    scene.accounts = ['a1']
    const domains = Array.from({ length: 20 }, (_, n) => domain(`d${n}`, `zone-${n}.example`))
    scene.list('a1', ...domains)
    for (const one of domains)
      scene.zone(
        'a1',
        one,
        ...Array.from({ length: 5000 }, (_, n) =>
          record(`host-${n}`, 'A', `10.${n >> 8}.${n & 255}.1`, { remark: n % 100 === 0 ? '备注' : '' })
        )
      )
    scene.search.query('host', 50)
    let turns = 0
    while (!scene.search.query('', 50).complete) {
      await setImmediate()
      turns++
    }
    expect(turns).toBeGreaterThan(5)
    const took = (text: string): number =>
      Math.min(
        ...Array.from({ length: 5 }, () => {
          const start = performance.now()
          scene.search.query(text, 50)
          return performance.now() - start
        })
      )
    const times = ['h', 'a', '10.19', 'host-4999 zone-19', 'no such record'].map(took)
    // Room for a busy machine; the bench says the figures.
    expect(Math.max(...times)).toBeLessThan(50)
  })
})
