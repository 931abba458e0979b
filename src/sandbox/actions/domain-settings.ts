import { gradeRules } from '../../shared/model/grades.ts'
import { done, type Answer, type Json } from '../answer.ts'
import type { Call, Handlers } from '../call.ts'
import { whole, yesNo } from '../wire/params.ts'
import { logDomain, openDomain } from './domains.ts'

export const domainSettings: Handlers = {
  'Domain.Log': log,
  'Domain.Searchenginepush': (call) => turn(call, 'searchEnginePush', '搜索引擎推送'),
  'Domain.Urlincn': (call) => turn(call, 'urlInChina', '国内 URL 转发'),
  'Domain.Purview': purview
}

/** dnspod-api-today 5.3: no more lines than this at once. The document knows no paging, and names no figure. */
const MOST = 500

function log(call: Call): Answer {
  const { params, dialect } = call
  const domain = openDomain(call, { right: 'read', denied: '8', upgrade: true })
  if (dialect === '2012') return { body: { log: domain.log.slice(0, MOST) } }
  // No text gives a bad offset or length a code of its own.
  const offset = whole(params, 'offset', 0, '3') ?? 0
  const length = Math.min(whole(params, 'length', 1, '3') ?? MOST, MOST)
  return { body: { log: domain.log.slice(offset, offset + length) } }
}

/** Sets a flag of a domain to `status`. */
function turn(call: Call, flag: 'searchEnginePush' | 'urlInChina', name: string): Answer {
  const domain = openDomain(call, { right: 'own', denied: '8', locked: '7', banned: true, upgrade: true })
  const on = yesNo(call.params, 'status')
  if (domain[flag] === on) {
    call.breaches.unchanged++
    return done
  }
  domain[flag] = on
  domain.updatedOn = call.stamp
  logDomain(call, domain, `${on ? '启用' : '停用'}${name}`)
  call.world.onChange()
  return done
}

/** What the grade allows, by the names and in the order of the document's sample. */
function purview(call: Call): Answer {
  const rules = gradeRules(openDomain(call, { right: 'read', denied: '6' }).grade)
  const yes = (allowed: boolean): string => (allowed ? 'yes' : 'no')
  const rows: [name: string, value: Json][] = [
    ['URL 转发条数', rules.quotas.URL],
    ['NS 记录条数', rules.quotas.NS],
    ['AAAA 记录条数', rules.quotas.AAAA],
    ['SRV 记录条数', rules.quotas.SRV],
    ['域名绑定个数', rules.aliases],
    ['域名锁定天数', rules.lockDays],
    ['域名共享个数', rules.shares],
    ['子域名级数', rules.subDomainLevels],
    ['泛解析级数', rules.wildcardLevels],
    ['负载均衡数量', rules.roundRobin],
    ['记录 TTL 最低', rules.minTtl],
    ['混合泛解析支持', yes(rules.mixedWildcard)],
    ['增强线路类型', yes(rules.enhancedLines)],
    ['分省线路类型', yes(rules.provinceLines)],
    ['分大洲线路类型', yes(rules.continentLines)]
  ]
  return { body: { purview: rows.map(([name, value]) => ({ name, value })) } }
}
