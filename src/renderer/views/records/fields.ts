import type { StagedRecord } from '../../../shared/changes/overlay.ts'
import type { DnsRecord } from '../../../shared/model/record.ts'
import type { FilterField } from '../../components/table/filter.ts'
import { lineWords } from './labels.ts'

/** What the filter field of the record list can be asked for. */
export const RECORD_FIELDS: readonly FilterField<DnsRecord>[] = [
  { key: 'host', aliases: ['name', '主机', '主机记录'], kind: 'text', get: (record) => record.host },
  { key: 'type', aliases: ['类型', '记录类型'], kind: 'exact', get: (record) => record.type },
  { key: 'line', aliases: ['线路', '线路类型'], kind: 'text', get: (record) => lineWords(record.line) },
  { key: 'value', aliases: ['值', '记录值'], kind: 'text', get: (record) => record.value },
  { key: 'ttl', aliases: [], kind: 'number', get: (record) => record.ttl },
  { key: 'mx', aliases: ['优先级'], kind: 'number', get: (record) => record.mx },
  { key: 'weight', aliases: ['权重'], kind: 'number', get: (record) => record.weight },
  {
    key: 'status',
    aliases: ['状态'],
    kind: 'choice',
    get: (record) => (record.enabled ? 'enabled' : 'paused'),
    choices: {
      enabled: ['active', 'enable', 'on', '正常', '启用', '已启用'],
      paused: ['pause', 'disabled', 'off', '暂停', '已暂停', '停用']
    }
  },
  {
    key: 'monitor',
    aliases: ['监控'],
    kind: 'choice',
    get: (record) => record.monitorStatus.toLowerCase() || 'none',
    choices: { ok: ['正常'], warn: ['warning', '异常'], down: ['宕机'], none: ['无'] }
  },
  { key: 'remark', aliases: ['备注'], kind: 'text', get: (record) => record.remark },
  { key: 'updated', aliases: ['更新', '更新时间'], kind: 'date', get: (record) => record.updatedAt }
]

/** The same of the list, which also knows what is staged. */
export const STAGED_FIELDS: readonly FilterField<StagedRecord>[] = [
  ...RECORD_FIELDS,
  {
    key: 'staged',
    aliases: ['暂存', '更改'],
    kind: 'choice',
    get: ({ staged }) => (staged === null ? 'no' : ['yes', staged]),
    choices: {
      yes: ['true', '1', '是', '有'],
      no: ['false', '0', '否', '无'],
      add: ['added', 'new', '+', '新增', '添加'],
      change: ['changed', '~', '修改'],
      delete: ['deleted', 'remove', '-', '−', '删除']
    }
  }
]

/** What plain words are looked for in. */
export const recordHaystack = (record: DnsRecord): readonly string[] => [
  record.host,
  record.value,
  record.remark
]
