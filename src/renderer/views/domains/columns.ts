import type { Domain } from '../../../shared/model/domain.ts'
import { naturalKey } from '../../components/table/natural.ts'
import type { TableColumn } from '../../components/table/types.ts'
import { locale, t } from '../../i18n/index.ts'
import { extHint, gradeRank, gradeTitle, statusMark } from './labels.ts'

/** Status in the order of how much it asks for attention. */
const STATUS_RANK = { banned: 0, locked: 1, unknown: 2, paused: 3, enabled: 4 } as const

/** The columns of the domain list. `groupName` turns a group's id into its name. */
export const domainColumns = (groupName: (id: string) => string): TableColumn<Domain>[] => [
  {
    key: 'star',
    title: t('domains.column.star'),
    width: 40,
    align: 'center',
    quietTitle: true,
    fixed: true,
    text: (domain) => (domain.starred ? '★' : ''),
    sortKey: (domain) => (domain.starred ? 0 : 1)
  },
  {
    key: 'name',
    title: t('domains.column.name'),
    width: 280,
    minWidth: 180,
    grow: 3,
    fixed: true,
    text: (domain) => domain.name,
    sortKey: (domain) => naturalKey(domain.name)
  },
  {
    key: 'status',
    title: t('domains.column.status'),
    width: 188,
    minWidth: 172,
    text: (domain) => statusMark(domain.status).word,
    sortKey: (domain) => STATUS_RANK[domain.status]
  },
  {
    key: 'grade',
    title: t('domains.column.grade'),
    width: 156,
    minWidth: 124,
    text: (domain) => gradeTitle(domain.grade),
    sortKey: (domain) => gradeRank(domain.grade)
  },
  {
    key: 'records',
    title: t('domains.column.records'),
    width: 76,
    align: 'right',
    mono: true,
    text: (domain) => (domain.records === null ? '' : String(domain.records)),
    sortKey: (domain) => domain.records
  },
  {
    key: 'group',
    title: t('domains.column.group'),
    width: 116,
    minWidth: 80,
    text: (domain) => groupName(domain.groupId),
    sortKey: (domain) => naturalKey(groupName(domain.groupId))
  },
  {
    key: 'remark',
    title: t('domains.column.remark'),
    width: 180,
    minWidth: 90,
    grow: 2,
    text: (domain) => domain.remark,
    sortKey: (domain) => (domain.remark === '' ? null : naturalKey(domain.remark))
  },
  {
    key: 'ext',
    title: t('domains.column.ext'),
    width: 132,
    minWidth: 96,
    optional: true,
    text: (domain) => extHint(domain)?.word ?? t('domains.ext.ok'),
    sortKey: (domain) => (domain.extStatus === '' ? null : domain.extStatus)
  },
  {
    key: 'vipEnds',
    title: t('domains.column.vipEnds'),
    width: 108,
    minWidth: 96,
    optional: true,
    text: (domain) => domain.vipEnds?.slice(0, 10) ?? '',
    sortKey: (domain) => domain.vipEnds
  },
  {
    key: 'created',
    title: t('domains.column.created'),
    width: 108,
    minWidth: 96,
    optional: true,
    text: (domain) => domain.createdAt?.slice(0, 10) ?? '',
    sortKey: (domain) => domain.createdAt
  },
  {
    key: 'updated',
    title: t('domains.column.updated'),
    // "11 months ago" takes more room than "11 个月前".
    width: locale() === 'en' ? 116 : 108,
    minWidth: locale() === 'en' ? 108 : 92,
    text: (domain) => domain.updatedAt ?? '',
    sortKey: (domain) => domain.updatedAt
  }
]
