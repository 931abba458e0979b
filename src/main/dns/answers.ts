import type { AskableType } from '../../shared/model/propagation.ts'
import { plainValue } from '../../shared/dns-check/values.ts'
import type { DnsResolver } from './live.ts'

interface Found {
  values: string[]
  /** Seconds; the least of them. Null where node:dns does not tell: it does for addresses only. */
  ttl: number | null
}

/** One text from its strings. node:dns makes each byte a character; what is UTF-8 is read as such. */
function textOf(strings: readonly string[]): string {
  const joined = strings.join('')
  const bytes = Buffer.from(joined, 'latin1')
  // A character beyond a byte: the strings were read as UTF-8 already.
  if (bytes.toString('latin1') !== joined) return joined
  const text = bytes.toString('utf8')
  return text.includes('\ufffd') ? joined : text
}

/** "0 issue "letsencrypt.org"": the flag comes as `critical`, the tag as the name of the other property. */
const caaOf = ({ critical, ...tags }: Awaited<ReturnType<DnsResolver['resolveCaa']>>[number]): string[] =>
  Object.entries(tags)
    .filter(([tag]) => tag !== 'type')
    .map(([tag, value]) => `${critical} ${tag} "${value}"`)

/** The root, which says that there is no such service (RFC 2782, RFC 7505), comes as nothing at all. */
const target = (name: string): string => (name === '' ? '.' : name)

async function ask(resolver: DnsResolver, name: string, type: AskableType): Promise<Found> {
  const told = (values: string[]): Found => ({ values, ttl: null })
  switch (type) {
    case 'A':
    case 'AAAA': {
      const found = await (type === 'A'
        ? resolver.resolve4(name, { ttl: true })
        : resolver.resolve6(name, { ttl: true }))
      const ttls = found.map(({ ttl }) => ttl)
      return {
        values: found.map(({ address }) => address),
        ttl: ttls.length === 0 ? null : Math.min(...ttls)
      }
    }
    case 'CNAME':
      return told(await resolver.resolveCname(name))
    case 'NS':
      return told(await resolver.resolveNs(name))
    case 'MX':
      return told((await resolver.resolveMx(name)).map((one) => `${one.priority} ${target(one.exchange)}`))
    case 'SRV':
      return told(
        (await resolver.resolveSrv(name)).map((one) =>
          [one.priority, one.weight, one.port, target(one.name)].join(' ')
        )
      )
    case 'TXT':
      return told((await resolver.resolveTxt(name)).map(textOf))
    case 'CAA':
      return told((await resolver.resolveCaa(name)).flatMap(caaOf))
  }
}

/** What `resolver` answers for `name` and `type`, values as `plainValue` writes them, in order. Rejects as node:dns does. */
export async function answersOf(resolver: DnsResolver, name: string, type: AskableType): Promise<Found> {
  const { values, ttl } = await ask(resolver, name, type)
  return { values: [...new Set(values.map((value) => plainValue(type, value)))].sort(), ttl }
}
