import type { Text } from '../text.ts'
import type { Entry } from './entry.ts'
import type { Remark } from './finding.ts'

/** The records of a zone by the key of their host; a host without records is not among them. */
export type Hosts = ReadonlyMap<string, readonly Entry[]>

/**
 * What a host of the zone has for those who point to it: addresses (or URL records, which have some of the service's), an
 * alias only, other records only, paused ones only, nothing. Of a name whose answer comes from elsewhere: addresses.
 */
export type Verdict = 'addresses' | 'alias' | 'others' | 'paused' | 'missing'

const isAddress = (type: string): boolean => type === 'A' || type === 'AAAA' || type.endsWith('URL')
const live = (entries: readonly Entry[] | undefined): readonly Entry[] =>
  (entries ?? []).filter(({ record }) => record.enabled)

/** The names above `host`, nearest first, the domain itself left out: of "a.b.c" "b.c" and "c". */
function* above(host: string): Iterable<string> {
  for (let at = host.indexOf('.'); at >= 0; at = host.indexOf('.', at + 1)) yield host.slice(at + 1)
}

/**
 * The host whose records answer for `host`: itself, or the nearest wildcard above it; null for none. RFC 4592 lets a
 * wildcard answer only where no name in between is there; every one counts here, so that nothing is wrongly missed.
 */
export function answering(host: string, hosts: Hosts): string | null {
  if (live(hosts.get(host)).length > 0) return host
  if (host === '@') return null
  for (const parent of above(host)) {
    if (live(hosts.get(`*.${parent}`)).length > 0) return `*.${parent}`
  }
  return live(hosts.get('*')).length > 0 ? '*' : null
}

/** Whether a wildcard such as "a*" (混合泛解析) of `mixed` answers for `host`. */
const isMixed = (host: string, mixed: ReadonlySet<string>): boolean =>
  [...mixed].some((pattern) => {
    const [before = '', after = ''] = pattern.split('*')
    return host.length >= pattern.length - 1 && host.startsWith(before) && host.endsWith(after)
  })

/** What is at `host` for a record that points there. `mixed`: the hosts with "*" inside a label. */
export function verdictOf(host: string, hosts: Hosts, mixed: ReadonlySet<string>): Verdict {
  // The names under a delegation are elsewhere.
  const isElsewhere = (name: string): boolean =>
    live(hosts.get(name)).some(({ record }) => record.type === 'NS')
  if (host !== '@' && [host, ...above(host)].some(isElsewhere)) return 'addresses'
  const found = answering(host, hosts)
  if (found === null) {
    if (isMixed(host, mixed)) return 'addresses'
    return hosts.has(host) ? 'paused' : 'missing'
  }
  const records = live(hosts.get(found))
  const leadsOn = (type: string): boolean => isAddress(type) || (type === 'NS' && found !== '@')
  if (records.some(({ record }) => leadsOn(record.type))) return 'addresses'
  return records.some(({ record }) => record.type === 'CNAME') ? 'alias' : 'others'
}

const warn = (rule: Remark['rule'], text: Text): Remark[] => [
  { rule, field: 'value', level: 'warning', code: null, text }
]

/** What the verdict on its target means for a record. */
export function lintTarget({ record, aim }: Entry, verdict: Verdict): readonly Remark[] {
  const { type } = record
  if (aim === null) return []
  if (verdict === 'missing') {
    return warn('dangling', {
      zh: `它指向的主机记录 ${aim} 在这个域名里没有任何记录，解析不出结果。`,
      en: `It points to the host ${aim}, which has no record in this domain.`
    })
  }
  if (verdict === 'paused') {
    return warn('dangling', {
      zh: `它指向的主机记录 ${aim} 的记录都已暂停，解析不出结果。`,
      en: `It points to the host ${aim}, whose records are all paused.`
    })
  }
  // Any record will do for a CNAME: names of TXT records have aliases too.
  if (type === 'CNAME' || verdict === 'addresses') return []
  if (verdict === 'others') {
    return warn('dangling', {
      zh: `它指向的主机记录 ${aim} 没有 A 或 AAAA 记录，连接不上。`,
      en: `It points to the host ${aim}, which has no A or AAAA record.`
    })
  }
  return warn('target-alias', {
    zh: `它指向的主机记录 ${aim} 是 CNAME；${type} 的目标应当有自己的 A 或 AAAA 记录。`,
    en: `It points to the host ${aim}, which is a CNAME; the target of ${type} has an A or AAAA record of its own.`
  })
}
