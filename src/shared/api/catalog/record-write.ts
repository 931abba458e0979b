import { answer, count, id, nothing, object, part, text } from '../decode.ts'
import type { ActionSpec, ParamSpecs } from '../spec.ts'
import { code, DOMAIN_ID_WRONG } from './common.ts'
import { domainId, hostName, onOff, recordId, remark } from './params.ts'
import {
  CHANGE_RECORD_CODES,
  DDNS_CODES,
  DOMAIN_INVALID,
  RECORD_FIELD_CODES,
  RECORD_ID_WRONG
} from './record-codes.ts'

/** What Create and Modify take beside the ids. */
const recordFields = {
  sub_domain: { ...hostName, required: false },
  record_type: { required: true, title: { zh: '记录类型', en: 'Type' } },
  record_line: { required: false, title: { zh: '线路类型', en: 'Line' } },
  record_line_id: { required: false, title: { zh: '线路 ID', en: 'Line id' }, dialect: 'today' },
  value: { required: true, title: { zh: '记录值', en: 'Value' } },
  // 1–20 for MX in the document; the types added since (HTTPS, SVCB) go up to 65535.
  mx: { required: false, range: [0, 65535], title: { zh: 'MX 优先级', en: 'MX priority' } },
  ttl: { required: false, range: [1, 604800], title: { zh: 'TTL', en: 'TTL' } },
  weight: { required: false, range: [0, 100], title: { zh: '权重', en: 'Weight' }, dialect: 'today' },
  status: { ...onOff, required: false, dialect: 'today' }
} as const satisfies ParamSpecs

/** record_line_id wins over record_line where the dialect knows it; sending both serves either. */
const someLine = [['record_line', 'record_line_id']] as const

const ALREADY_HERE = [
  '请刷新记录列表；无需再次提交。',
  'Refresh the list; there is nothing to submit.'
] as const

export const recordWriteActions = {
  'Record.Create': {
    title: { zh: '添加记录', en: 'Add a record' },
    kind: 'write',
    params: { domain_id: domainId, ...recordFields },
    anyOf: someLine,
    result: answer({ record: object({ id, name: text, status: text, weight: count }) }),
    codes: {
      ...RECORD_FIELD_CODES,
      '6': [
        code(
          'invalid',
          ['缺少参数或者参数错误', 'A parameter is missing or wrong'],
          ['请检查各项是否填写正确，并刷新域名列表。', 'Check the fields, and refresh the domain list.'],
          { dialect: '2012' }
        ),
        { ...DOMAIN_ID_WRONG, dialect: 'today', when: /域名|domain/i }
      ],
      '8': DOMAIN_INVALID,
      // The English is the service's own wording: scripts take it for success.
      '104': code('conflict', ['记录已存在，无需再次添加', 'Domain record already exists'], ALREADY_HERE, {
        dialect: 'today'
      })
    }
  },
  'Record.Modify': {
    title: { zh: '修改记录', en: 'Change a record' },
    kind: 'write',
    params: { domain_id: domainId, record_id: recordId, ...recordFields },
    anyOf: someLine,
    result: answer({ record: object({ id, name: text, value: text, status: text, weight: count }) }),
    codes: {
      ...RECORD_FIELD_CODES,
      '6': DOMAIN_ID_WRONG,
      // Today also for a domain that is asked for by its name.
      '8': [RECORD_ID_WRONG, { ...DOMAIN_INVALID, when: /域名|domain/i }],
      '29': code(
        'invalid',
        ['TTL 值太小', 'The TTL is too small'],
        ['请填写该域名等级允许的 TTL。', 'Enter a TTL that the grade of the domain allows.'],
        { field: 'ttl' }
      ),
      '35': code(
        'invalid',
        ['添加的 IP 不允许', 'This IP address is not allowed'],
        ['请更换 IP。', 'Use another IP address.'],
        { field: 'value' }
      ),
      '104': code('conflict', ['修改后的记录已存在', 'Such a record already exists'], ALREADY_HERE, {
        dialect: 'today'
      })
    }
  },
  'Record.Remove': {
    title: { zh: '删除记录', en: 'Remove a record' },
    kind: 'write',
    params: { domain_id: domainId, record_id: recordId },
    result: nothing,
    codes: CHANGE_RECORD_CODES
  },
  'Record.Remark': {
    title: { zh: '设置记录备注', en: 'Remark of a record' },
    kind: 'write',
    params: { domain_id: domainId, record_id: recordId, remark },
    result: nothing,
    codes: { '6': DOMAIN_ID_WRONG, '8': RECORD_ID_WRONG }
  },
  'Record.Status': {
    title: { zh: '设置记录状态', en: 'Enable or pause a record' },
    kind: 'write',
    params: { domain_id: domainId, record_id: recordId, status: onOff },
    result: answer({ record: part(object({ id: text, name: text, status: text })) }),
    codes: CHANGE_RECORD_CODES
  },
  'Record.Ddns': {
    title: { zh: '更新动态 DNS 记录', en: 'Dynamic DNS' },
    kind: 'write',
    params: {
      domain_id: domainId,
      record_id: recordId,
      sub_domain: recordFields.sub_domain,
      record_line: recordFields.record_line,
      // No text names it for this action; the service has it wherever a record is written.
      record_line_id: recordFields.record_line_id,
      // Without it the address that the request comes from is taken, as always in 2012 (dnspod-api-today 5.4).
      value: { required: false, title: { zh: 'IP 地址', en: 'IP address' }, dialect: 'today' },
      ttl: { ...recordFields.ttl, dialect: 'today' }
    },
    anyOf: someLine,
    result: answer({ record: object({ id, name: text, value: text }) }),
    codes: DDNS_CODES
  }
} as const satisfies Record<string, ActionSpec>
