import {
  answer,
  count,
  date,
  flag,
  given,
  id,
  isObject,
  list,
  map,
  object,
  onOff as enabledOrNot,
  part,
  text,
  type Decode
} from '../decode.ts'
import type { ActionSpec, ParamSpecs } from '../spec.ts'
import { code, DOMAIN_ID_WRONG, NOT_OWNER, UPGRADE_CODES } from './common.ts'
import { domainId, hostName, keyword, paging, recordId } from './params.ts'
import { ONE_RECORD_CODES } from './record-codes.ts'
import { recordWriteActions } from './record-write.ts'

/** Fields that Record.List and Record.Info name alike. */
const sharedFields = {
  id,
  value: given,
  ttl: count,
  mx: count,
  weight: count,
  enabled: enabledOrNot,
  monitor_status: text,
  remark: text,
  updated_on: date,
  hold: text,
  use_aqb: flag
}

/** `decode` of a record, whose `enabled` today's service may leave to `status`. */
const withEnabled =
  <T>(decode: Decode<T>): Decode<T> =>
  (value) =>
    decode(isObject(value) && value['enabled'] === undefined ? { ...value, enabled: value['status'] } : value)

const gradeOrDomain = {
  domain_grade: { required: false, title: { zh: '域名等级', en: 'Grade' } },
  domain_id: { ...domainId, required: false }
} as const satisfies ParamSpecs

const GRADE_CODES = {
  '6': code(
    'invalid',
    ['等级代码不正确', 'No such grade'],
    ['请刷新域名列表后再试。', 'Refresh the domain list and try again.'],
    { field: 'domain_grade' }
  )
}

export const recordActions = {
  ...recordWriteActions,
  'Record.List': {
    title: { zh: '记录列表', en: 'Records of a domain' },
    kind: 'read',
    params: {
      domain_id: domainId,
      ...paging,
      sub_domain: { ...hostName, required: false },
      keyword,
      record_type: { required: false, title: { zh: '记录类型', en: 'Type' }, dialect: 'today' },
      record_line: { required: false, title: { zh: '线路类型', en: 'Line' }, dialect: 'today' },
      record_line_id: { required: false, title: { zh: '线路 ID', en: 'Line id' }, dialect: 'today' }
    },
    result: answer({
      // Not in the document of 2012.
      domain: part(
        object({
          id: text,
          name: text,
          punycode: text,
          grade: text,
          owner: text,
          ext_status: text,
          ttl: count,
          min_ttl: count,
          dnspod_ns: list(text),
          can_handle_at_ns: flag
        })
      ),
      info: part(object({ sub_domains: count, record_total: count, records_num: count })),
      records: list(
        withEnabled(
          object({
            ...sharedFields,
            name: given,
            line: given,
            line_id: text,
            type: given,
            record_type_v1: text,
            status: text
          })
        )
      )
    }),
    empty: { code: '10', body: { info: { record_total: 0 } } },
    codes: {
      ...UPGRADE_CODES,
      '6': DOMAIN_ID_WRONG,
      '7': code(
        'invalid',
        ['记录开始的偏移无效', 'The offset is not valid'],
        ['偏移应为从 0 开始的整数。', 'The offset is a whole number from 0 on.'],
        { field: 'offset' }
      ),
      '8': code(
        'invalid',
        ['共要获取的记录的数量无效', 'The length is not valid'],
        ['数量应为 1 到 3000 的整数。', 'The length is a whole number from 1 to 3000.'],
        { field: 'length' }
      ),
      '9': { ...NOT_OWNER, cause: { zh: '不是域名所有者', en: 'Not the owner of the domain' } },
      // The English is the service's own wording: scripts compare it.
      '10': code(
        'missing',
        ['没有记录', 'No records on the list'],
        ['请先添加记录。', 'Add a record first.']
      ),
      '27': code(
        'invalid',
        ['记录线路错误', 'The line is wrong'],
        ['请选择该域名等级允许的线路。', 'Choose a line that the grade of the domain allows.'],
        { field: 'record_line', dialect: 'today' }
      )
    }
  },
  'Record.Info': {
    title: { zh: '获取记录信息', en: 'One record' },
    kind: 'read',
    params: { domain_id: domainId, record_id: recordId },
    result: answer({
      domain: object({ id, domain: text, domain_grade: text }),
      record: withEnabled(
        object({
          ...sharedFields,
          sub_domain: given,
          record_type: given,
          record_line: given,
          record_line_id: text,
          domain_id: text
        })
      )
    }),
    codes: ONE_RECORD_CODES
  },
  'Record.Type': {
    title: { zh: '获取等级允许的记录类型', en: 'Record types of a grade' },
    kind: 'read',
    params: gradeOrDomain,
    anyOf: [['domain_grade', 'domain_id']],
    result: answer({ types: list(text) }),
    codes: GRADE_CODES
  },
  'Record.Line': {
    title: { zh: '获取等级允许的记录线路', en: 'Lines of a grade' },
    kind: 'read',
    params: gradeOrDomain,
    anyOf: [['domain_grade', 'domain_id']],
    // line_ids (today): the id by the name of the line; that of 默认 comes as the number 0.
    result: answer({ lines: list(text), line_ids: map(id) }),
    codes: GRADE_CODES
  }
} as const satisfies Record<string, ActionSpec>
