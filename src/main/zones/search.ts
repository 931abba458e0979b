import type { Domain } from '../../shared/model/domain.ts'
import type { DnsRecord } from '../../shared/model/record.ts'
import type { DomainHit, RecordHit, SearchAnswer, SearchHit } from '../../shared/model/search.ts'
import type { Clock } from '../ports.ts'
import { throttle } from '../throttle.ts'
import { blockOf, needlesIn, RANKS, scanNames, scanRest, type Block, type Sink } from './search-block.ts'
import { readDomains, readZone } from './search-read.ts'
import { otherForm, searchWords, valueForms, type Word } from './search-words.ts'

export interface SearchWorld {
  clock: Clock
  /** Whose cache may be searched now, the active account first; none while the vault is locked. */
  accounts: () => readonly string[]
  /** What the cache holds under a name, unchecked; null when it is nothing. */
  peek: (accountId: string, name: string) => Promise<unknown>
  /** Lets everything else that waits have its turn. */
  pause: () => Promise<void>
  /** There may be more to find than at the last query. */
  changed: () => void
}

export interface Search {
  /** What is known of it now; the first query begins to read the cache. Starts no request. */
  query(text: string, limit: number): SearchAnswer
  /** A domain list of the cache is another now. */
  domainsChanged(accountId: string): void
  zoneChanged(accountId: string, domainId: string): void
  /** Forgets every account that may not be searched any more. */
  prune(): void
  stop(): void
}

export type FoundDomain = Pick<Domain, 'id' | 'name' | 'punycode' | 'status' | 'remark'>
export type FoundRecord = Pick<DnsRecord, 'id' | 'host' | 'type' | 'line' | 'value' | 'enabled' | 'remark'>

interface ZoneIndex {
  domain: FoundDomain
  /** The spellings of its name. */
  names: readonly string[]
  records: readonly FoundRecord[]
  block: Block
}
interface AccountIndex {
  domains: { list: readonly FoundDomain[]; block: Block }
  zones: Map<string, ZoneIndex>
  /** Domains whose zone was looked for in the cache. */
  seen: Set<string>
}

/** The default line is every record's who has no other: as a word it would find nothing in particular. */
const DEFAULT_LINE = '默认'
/** How long the index works at a stretch, in ms, before others have their turn. A frame has 16. */
const STRETCH = 6
/** Entries between two looks at the clock. */
const CHUNK = 256
/** Word of progress at most this often, in ms. */
const SAY_EVERY = 250

/**
 * The search over everything in the cache, of every account. It is built at the first query, zone by zone, and follows
 * the cache's events; it lives in memory only.
 */
export function createSearch(world: SearchWorld): Search {
  const index = new Map<string, AccountIndex>()
  /** "account name", name being the cache's, in the order in which they are read. */
  const queue = new Set<string>()
  const progress = throttle(world.clock, SAY_EVERY, world.changed)
  let working = false
  let stopped = false

  let since = 0
  async function breathe(): Promise<void> {
    if (performance.now() - since < STRETCH) return
    await world.pause()
    since = performance.now()
  }

  async function build<T>(items: readonly T[], add: (item: T, to: ReturnType<typeof blockOf>) => void) {
    const block = blockOf()
    for (const [place, item] of items.entries()) {
      if (place % CHUNK === 0) await breathe()
      add(item, block)
    }
    return block.done()
  }

  async function readList(accountId: string, mine: AccountIndex): Promise<void> {
    const list = await readDomains(await world.peek(accountId, 'domains'), breathe)
    const block = await build(list, ({ name, punycode, remark }, to) =>
      to.add(namesOf(name, punycode), [remark.toLowerCase()])
    )
    if (index.get(accountId) !== mine) return
    mine.domains = { list, block }
    const ids = new Set(list.map(({ id }) => id))
    for (const id of mine.zones.keys()) if (!ids.has(id)) mine.zones.delete(id)
    for (const id of mine.seen) if (!ids.has(id)) mine.seen.delete(id)
    for (const id of ids) if (!mine.seen.has(id)) queue.add(`${accountId} zone ${id}`)
  }

  async function readRecords(accountId: string, domainId: string, mine: AccountIndex): Promise<void> {
    mine.seen.add(domainId)
    const zone = await readZone(await world.peek(accountId, `zone ${domainId}`), breathe)
    if (zone === null) {
      mine.zones.delete(domainId)
      return
    }
    const { domain, records } = zone
    const block = await build(records, (record, to) => to.add(formsOf(record.host), textsOf(record)))
    if (index.get(accountId) !== mine) return
    mine.zones.set(domainId, { domain, names: namesOf(domain.name, domain.punycode), records, block })
  }

  async function work(): Promise<void> {
    if (working) return
    working = true
    for (const key of queue) {
      queue.delete(key)
      const [accountId = '', kind, domainId] = key.split(' ')
      const mine = index.get(accountId)
      if (mine === undefined) continue
      since = performance.now()
      const read =
        domainId === undefined || kind !== 'zone'
          ? readList(accountId, mine)
          : readRecords(accountId, domainId, mine)
      // What cannot be read is as if it were not there; who opens it is told.
      await read.catch(() => undefined)
      progress.touch()
    }
    working = false
    progress.touch()
  }

  function later(key: string): void {
    if (stopped) return
    queue.add(key)
    void work()
  }

  function prune(): void {
    const allowed = new Set(world.accounts())
    for (const accountId of index.keys()) if (!allowed.has(accountId)) index.delete(accountId)
  }

  function begin(): void {
    for (const accountId of world.accounts()) {
      if (index.has(accountId)) continue
      const domains = { list: [], block: blockOf().done() }
      index.set(accountId, { domains, zones: new Map(), seen: new Set() })
      later(`${accountId} domains`)
    }
  }

  return {
    query(text, limit) {
      prune()
      begin()
      const words = searchWords(text)
      const complete = !working && queue.size === 0
      return { hits: words.length === 0 ? [] : find(world.accounts(), index, words, limit), complete }
    },
    domainsChanged(accountId) {
      if (index.has(accountId)) later(`${accountId} domains`)
    },
    zoneChanged(accountId, domainId) {
      if (index.has(accountId)) later(`${accountId} zone ${domainId}`)
    },
    prune,
    stop() {
      stopped = true
      queue.clear()
      index.clear()
      progress.stop()
    }
  }
}

const namesOf = (name: string, punycode: string): string[] =>
  [...new Set([name.toLowerCase(), punycode.toLowerCase()])].filter(Boolean)

function formsOf(host: string): string[] {
  const lower = host.toLowerCase()
  const other = otherForm(lower)
  return other === null ? [lower] : [lower, other]
}

const textsOf = ({ type, line, value, remark }: FoundRecord): string[] => [
  ...valueForms(type, value),
  type.toLowerCase(),
  line === DEFAULT_LINE ? '' : line.toLowerCase(),
  remark.toLowerCase()
]

/** Gathers the best, each rank in the order in which it was found. */
interface Best<T> extends Pick<Sink, 'wanted'> {
  add: (rank: number, item: () => T) => void
  all: () => T[]
}

function best<T>(limit: number): Best<T> {
  const ranks = Array.from({ length: RANKS }, (): T[] => [])
  let wanted = RANKS
  return {
    wanted: () => wanted,
    add(rank, item) {
      if (rank >= wanted) return
      ranks[rank]?.push(item())
      let room = limit
      const full = ranks.findIndex((one) => (room -= one.length) <= 0)
      if (full >= 0) wanted = full
    },
    all: () => ranks.flat().slice(0, limit)
  }
}

function find(
  accounts: readonly string[],
  index: ReadonlyMap<string, AccountIndex>,
  words: readonly Word[],
  limit: number
): SearchHit[] {
  const domains = best<DomainHit>(limit)
  const records = best<RecordHit>(limit)
  const jobs: Job[] = accounts.flatMap((accountId) => {
    const mine = index.get(accountId)
    if (mine === undefined) return []
    const { list, block } = mine.domains
    const own = jobOf(block, [words], domains, list, (domain) => domainHit(accountId, domain))
    return [own, ...Array.from(mine.zones.values(), (zone) => zoneJob(accountId, zone, words, records))]
  })
  // Whatever is found in a name goes first, so all names are looked at before anything else.
  for (const scan of [scanNames, scanRest])
    for (const { block, groups, sink } of jobs) for (const group of groups) scan(block, group, sink)
  const [foundDomains, foundRecords] = [domains.all(), records.all()]
  // A third of the room is the domains', more where records leave it.
  const room = Math.max(Math.ceil(limit / 3), limit - foundRecords.length)
  const first = foundDomains.slice(0, room)
  return [...first, ...foundRecords.slice(0, limit - first.length)]
}

/** One block to be searched, for any of the groups of words. */
interface Job {
  block: Block
  groups: readonly (readonly (readonly string[])[])[]
  sink: Sink
}

function jobOf<T, Hit>(
  block: Block,
  groups: Job['groups'],
  to: Best<Hit>,
  items: readonly T[],
  hit: (item: T) => Hit
): Job {
  // One word in one spelling finds an entry once.
  const seen = groups.flat(2).length > 1 ? new Set<number>() : null
  const add = (place: number, rank: number): void => {
    const item = items[place]
    if (item === undefined || seen?.has(place) === true) return
    seen?.add(place)
    to.add(rank, () => hit(item))
  }
  return { block, groups, sink: { wanted: to.wanted, add } }
}

/**
 * The records of one zone in which every word is found. A word that the domain's name has is found in all of its
 * records; where all words are such, only records that have one of them themselves are meant.
 */
function zoneJob(accountId: string, zone: ZoneIndex, words: readonly Word[], records: Best<RecordHit>): Job {
  const { names, block } = zone
  const own = words.filter((word) => !word.some((text) => names.some((name) => name.includes(text))))
  const groups = (own.length > 0 ? [own] : words.map((word) => [word])).map((group) =>
    group.map((word) => needlesIn(names, word))
  )
  return jobOf(block, groups, records, zone.records, (record) => recordHit(accountId, zone, record))
}

const domainHit = (accountId: string, { id, name, punycode, status, remark }: FoundDomain): DomainHit => ({
  kind: 'domain',
  accountId,
  domainId: id,
  domain: name,
  punycode,
  status,
  remark
})

const recordHit = (accountId: string, { domain }: ZoneIndex, record: FoundRecord): RecordHit => ({
  kind: 'record',
  accountId,
  domainId: domain.id,
  domain: domain.name,
  recordId: record.id,
  host: record.host,
  type: record.type,
  line: record.line,
  value: record.value,
  enabled: record.enabled,
  remark: record.remark
})
