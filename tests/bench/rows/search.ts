import { setImmediate } from 'node:timers/promises'
import { systemClock } from '../../../src/main/system.ts'
import { createSearch, type Search } from '../../../src/main/zones/search.ts'
import type { Zone } from '../../../src/shared/model/record.ts'
import { compare, timed, type Row } from '../measure.ts'

const RECORDS = 100_000
const ACCOUNT = 'bench'
/** Two words of which one stands in every host of the zone, and one letter that stands everywhere. */
const WORDS = 'hub-1 iot'
const LETTER = 'h'
const LIMIT = 50

/** Searching everything in the cache while a person types, beside `includes` on every text of every record. */
export async function measureSearch(zone: Zone): Promise<Row[]> {
  const zones = copiesOf(zone)
  const all = zones.flatMap(({ records }) => records)
  const search = await indexOf(zones)
  const plain = (word: string): number =>
    all.filter(({ host, type, line, value, remark }) =>
      [host, type, line, value, remark].some((text) => text.includes(word))
    ).length
  const find = (text: string): number => search.query(text, LIMIT).hits.length
  if (plain('hub-1') === 0 || find('hub-1') !== LIMIT) throw new Error('The searches do not find the same')
  const size = all.length.toLocaleString('en')
  const rows = await compare({
    subjects: [
      { id: 'search-words', name: `search ${size}: two words`, run: timed(() => find(WORDS)) },
      { id: 'search-letter', name: `search ${size}: one letter`, run: timed(() => find(LETTER)) },
      { id: 'search-none', name: `search ${size}: nothing found`, run: timed(() => find('no-such-word')) }
    ],
    reference: { name: 'Array.filter, includes on 5 fields', run: timed(() => plain('hub-1')) },
    runs: 15,
    warmUp: 3
  })
  search.stop()
  return rows
}

/** The zone again and again under other names, until there are enough records. */
function copiesOf(zone: Zone): Zone[] {
  const zones: Zone[] = []
  for (let count = 0; count < RECORDS;) {
    const id = String(zones.length)
    const name = `${id}.${zone.domain.name}`
    const records = zone.records.slice(0, RECORDS - count)
    zones.push({ ...zone, domain: { ...zone.domain, id, name, punycode: name }, records })
    count += records.length
  }
  return zones
}

/** A search that has read all of them. */
async function indexOf(zones: readonly Zone[]): Promise<Search> {
  const cache = new Map<string, unknown>(zones.map((zone) => [`zone ${zone.domain.id}`, zone]))
  cache.set('domains', { domains: zones.map(({ domain }) => domain) })
  const search = createSearch({
    clock: systemClock,
    accounts: () => [ACCOUNT],
    peek: (_account, name) => Promise.resolve(cache.get(name) ?? null),
    pause: () => setImmediate(),
    changed: () => undefined
  })
  while (!search.query('', LIMIT).complete) await setImmediate()
  return search
}
