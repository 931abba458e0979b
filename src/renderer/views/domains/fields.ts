import { GRADE_RULES, isGrade } from '../../../shared/model/grades.ts'
import type { Domain } from '../../../shared/model/domain.ts'
import type { FilterField } from '../../components/table/filter.ts'

/** Every word a grade can be looked for by. */
function gradeWords(grade: string): readonly string[] {
  if (!isGrade(grade)) return [grade]
  const { zh, en } = GRADE_RULES[grade].title
  return [grade, zh, en]
}

/** What the filter field of the domain list can be asked for. */
export const domainFields = (groupName: (id: string) => string): FilterField<Domain>[] => [
  {
    key: 'name',
    aliases: ['domain', '域名'],
    kind: 'text',
    get: (domain) => [domain.name, domain.punycode]
  },
  {
    key: 'status',
    aliases: ['状态'],
    kind: 'choice',
    get: (domain) => domain.status,
    choices: {
      enabled: ['active', 'enable', '正常', '启用'],
      paused: ['pause', '暂停', '已暂停'],
      locked: ['lock', '锁定', '已锁定'],
      banned: ['spam', '封禁', '已封禁'],
      unknown: ['未知']
    }
  },
  { key: 'grade', aliases: ['等级', '套餐'], kind: 'exact', get: (domain) => gradeWords(domain.grade) },
  { key: 'group', aliases: ['分组'], kind: 'exact', get: (domain) => groupName(domain.groupId) },
  { key: 'records', aliases: ['记录数', '记录'], kind: 'number', get: (domain) => domain.records },
  { key: 'remark', aliases: ['备注'], kind: 'text', get: (domain) => domain.remark },
  { key: 'vipEnds', aliases: ['vip', 'vip到期'], kind: 'date', get: (domain) => domain.vipEnds },
  { key: 'created', aliases: ['added', '添加', '添加时间'], kind: 'date', get: (domain) => domain.createdAt },
  { key: 'updated', aliases: ['更新', '更新时间'], kind: 'date', get: (domain) => domain.updatedAt }
]

/** What plain words are looked for in. */
export const domainHaystack = (domain: Domain): readonly string[] => [
  domain.name,
  domain.punycode,
  domain.remark
]
