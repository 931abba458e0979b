import { answer, list, object, text, given, nothing, type Decode } from '../decode.ts'
import type { ActionSpec, ParamSpec } from '../spec.ts'
import { BANNED, DOMAIN_ID_WRONG, DOMAIN_LOCKED, NOT_OWNER, UPGRADE_CODES } from './common.ts'
import { domainId } from './params.ts'

const yesNo = {
  required: true,
  values: ['yes', 'no'],
  title: { zh: '状态', en: 'Status' }
} as const satisfies ParamSpec

/** What changing a setting of a domain may answer. */
const SETTING_CODES = {
  '-15': BANNED,
  ...UPGRADE_CODES,
  '6': DOMAIN_ID_WRONG,
  '7': DOMAIN_LOCKED,
  '8': NOT_OWNER
} as const

/**
 * What a grade allows: "yes" and "no" → boolean, a whole number (in XML its digits) → number. Anything else stays text,
 * so that a kind of permission that is added later is shown as the service words it.
 */
const allowance: Decode<boolean | number | string> = (value) => {
  if (typeof value === 'boolean') return value
  const word = given(value).trim()
  if (word === 'yes' || word === 'no') return word === 'yes'
  return /^\d{1,15}$/.test(word) ? Number(word) : word
}

export const domainSettingsActions = {
  'Domain.Log': {
    title: { zh: '获取域名日志', en: 'Log of a domain' },
    kind: 'read',
    params: {
      domain_id: domainId,
      // dnspod-api-today 5.3: at most 500 lines at once.
      offset: {
        required: false,
        range: [0, Number.MAX_SAFE_INTEGER],
        dialect: 'today',
        title: { zh: '开始的偏移', en: 'Offset' }
      },
      length: { required: false, range: [1, 500], dialect: 'today', title: { zh: '数量', en: 'Length' } }
    },
    // Lines of text, newest first: "2011-10-13 11:50:17: (127.0.0.1) 添加 A 记录 …".
    result: answer({ log: list(text) }),
    codes: { ...UPGRADE_CODES, '6': DOMAIN_ID_WRONG, '8': NOT_OWNER }
  },
  'Domain.Searchenginepush': {
    title: { zh: '设置域名搜索引擎推送', en: 'Tell search engines of a domain' },
    kind: 'write',
    params: { domain_id: domainId, status: yesNo },
    result: nothing,
    codes: SETTING_CODES
  },
  'Domain.Urlincn': {
    title: { zh: '设置域名国内 URL 转发', en: 'URL forwarding within China' },
    kind: 'write',
    params: { domain_id: domainId, status: yesNo },
    result: nothing,
    codes: SETTING_CODES,
    unlisted: true
  },
  'Domain.Purview': {
    title: { zh: '获取域名权限', en: 'What the grade of a domain allows' },
    kind: 'read',
    params: { domain_id: domainId },
    result: answer({ purview: list(object({ name: given, value: allowance })) }),
    codes: { '6': { ...DOMAIN_ID_WRONG, cause: { zh: '域名 ID 不正确', en: 'The domain id is not right' } } }
  }
} as const satisfies Record<string, ActionSpec>
