import { Refusal, type Answer, type Json } from '../answer.ts'
import type { Call } from '../call.ts'
import { mostPoints, pointsOf } from '../monitors/points.ts'
import type { Domain, RecordRow } from '../state/model.ts'
import { text } from '../wire/params.ts'
import { openDomain } from './domains.ts'
import { emptyList } from './monitor-show.ts'

/** Here an unknown name is 6 and an unknown id 7, unlike elsewhere (document). */
function openNamed(call: Call): Domain {
  const byId = text(call.params, 'domain_id') !== ''
  try {
    return openDomain(call, { right: 'read', denied: '6' }, true)
  } catch (error) {
    throw error instanceof Refusal && error.code === '6' && byId ? new Refusal('7') : error
  }
}

/** The service watches A records (document, Monitor.Listsubdomain). */
export const isWatchable = (row: RecordRow): boolean => row.type === 'A'

/** Monitor.Listsubdomain: 8 when no host has an A record. */
export function listHosts(call: Call): Answer {
  const { world, dialect } = call
  const domain = openNamed(call)
  const hosts = [
    ...new Set(
      world
        .zone(domain)
        .rows.filter(isWatchable)
        .map(({ host }) => host)
    )
  ]
  if (hosts.length === 0 && call.errorOnEmpty) throw new Refusal('8')
  const today = dialect === 'today'
  return {
    body: {
      domain: {
        // The two samples of the document differ: text here, a number in Monitor.Listsubvalue; later it is a number.
        id: today ? domain.id : String(domain.id),
        name: domain.name,
        punycode: domain.punycode,
        grade: domain.grade,
        ...(today ? { owner: world.users.get(domain.ownerId)?.email ?? '' } : {})
      },
      subdomain: emptyList(hosts, dialect)
    }
  }
}

/** Monitor.Listsubvalue: the A records of a host, and the points to choose from. */
export function listValues(call: Call): Answer {
  const { world, dialect, params } = call
  const domain = openNamed(call)
  const host = text(params, 'subdomain').trim() || '@'
  const records = [...world.zone(domain).at(host)].filter(isWatchable).sort((a, b) => a.id - b.id)
  return {
    body: {
      domain: { id: domain.id, name: domain.name, punycode: domain.punycode, grade: domain.grade },
      points: { max: mostPoints(dialect, domain.grade), list: { ...pointsOf(dialect) } },
      records: emptyList(
        records.map(({ id: own, line, value }): Json => ({ id: String(own), area: line, value })),
        dialect
      )
    }
  }
}
