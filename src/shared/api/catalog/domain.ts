import { answer, count, date, flag, id, list, nothing, object, part, text } from '../decode.ts'
import type { ActionSpec } from '../spec.ts'
import { BANNED, code, DOMAIN_ID_WRONG, DOMAIN_LOCKED, NOT_OWNER, UPGRADE_CODES } from './common.ts'
import { domainId, domainName, groupId, isMark, keyword, onOff, paging, remark } from './params.ts'

/** The domain as Domain.List and Domain.Info give it, the fields of both dialects together. */
const domain = object({
  id,
  name: text,
  punycode: text,
  grade: text,
  grade_title: text,
  grade_level: count,
  grade_ns: list(text),
  status: text,
  ext_status: text,
  records: count,
  group_id: text,
  is_mark: flag,
  remark: text,
  is_vip: flag,
  vip_start_at: date,
  vip_end_at: date,
  vip_auto_renew: flag,
  is_grace_period: flag,
  searchengine_push: flag,
  beian: flag,
  auth_to_anquanbao: flag,
  user_id: text,
  owner: text,
  ttl: count,
  min_ttl: count,
  cname_speedup: flag,
  dnspod_ns: list(text),
  tag_list: list(text),
  created_on: date,
  updated_on: date
})

export const domainActions = {
  'Domain.Create': {
    title: { zh: '添加新域名', en: 'Add a domain' },
    kind: 'write',
    params: {
      domain: { ...domainName, required: true },
      group_id: { ...groupId, required: false },
      is_mark: { ...isMark, required: false }
    },
    result: answer({ domain: object({ id, punycode: text, domain: text, grade_ns: list(text) }) }),
    codes: {
      '6': code(
        'invalid',
        ['域名无效', 'Not a valid domain'],
        ['请填写不带 www 的主域名，如 dnspod.com。', 'Enter the domain without www, such as dnspod.com.'],
        { field: 'domain' }
      ),
      '7': code(
        'conflict',
        ['域名已存在', 'The domain is already here'],
        [
          '请刷新域名列表，域名可能已在您的账号中。',
          'Refresh the list: the domain may already be in your account.'
        ],
        { field: 'domain' }
      ),
      '11': code(
        'conflict',
        ['域名已经存在并且是其它域名的别名', 'The domain exists as an alias of another domain'],
        ['请先删除对应的域名绑定。', 'Remove that alias first.'],
        { field: 'domain' }
      ),
      '12': code(
        'conflict',
        ['域名已经存在并且您没有权限管理', 'The domain belongs to another account'],
        ['如果您是域名所有者，请先取回域名。', 'If you own it, retrieve the domain first.'],
        { field: 'domain' }
      )
    }
  },
  'Domain.List': {
    title: { zh: '获取域名列表', en: 'List of domains' },
    kind: 'read',
    params: {
      type: {
        required: false,
        values: ['all', 'mine', 'share', 'ismark', 'pause', 'vip', 'recent', 'share_out'],
        title: { zh: '域名权限种类', en: 'Kind of domains' }
      },
      ...paging,
      group_id: { ...groupId, required: false },
      keyword
    },
    result: answer({
      info: part(
        object({
          domain_total: count,
          all_total: count,
          mine_total: count,
          share_total: count,
          share_out_total: count,
          ismark_total: count,
          pause_total: count,
          vip_total: count,
          vip_expire: count,
          error_total: count,
          lock_total: count,
          spam_total: count
        })
      ),
      domains: list(domain)
    }),
    empty: { code: '9', body: { info: { domain_total: 0 } } },
    codes: {
      '6': code(
        'invalid',
        ['记录开始的偏移无效', 'The offset is not valid'],
        ['偏移应为从 0 开始的整数。', 'The offset is a whole number from 0 on.'],
        { field: 'offset' }
      ),
      '7': code(
        'invalid',
        ['共要获取的记录的数量无效', 'The length is not valid'],
        ['数量应为 1 到 3000 的整数。', 'The length is a whole number from 1 to 3000.'],
        { field: 'length' }
      ),
      '9': code(
        'missing',
        ['没有任何域名', 'There are no domains'],
        ['请先添加域名，或换一个筛选条件。', 'Add a domain first, or choose another filter.']
      )
    }
  },
  'Domain.Remove': {
    title: { zh: '删除域名', en: 'Remove a domain' },
    kind: 'write',
    params: { domain_id: domainId },
    result: nothing,
    codes: {
      '-15': BANNED,
      '6': DOMAIN_ID_WRONG,
      '7': DOMAIN_LOCKED,
      '8': code(
        'permission',
        ['VIP 域名不可以删除', 'A VIP domain cannot be removed'],
        ['请等套餐到期后再删除。', 'Wait for its plan to end.']
      ),
      '9': NOT_OWNER
    }
  },
  'Domain.Status': {
    title: { zh: '设置域名状态', en: 'Enable or pause a domain' },
    kind: 'write',
    params: { domain_id: domainId, status: onOff },
    result: nothing,
    codes: { '-15': BANNED, ...UPGRADE_CODES, '6': DOMAIN_ID_WRONG, '7': DOMAIN_LOCKED, '8': NOT_OWNER }
  },
  'Domain.Info': {
    title: { zh: '获取域名信息', en: 'One domain' },
    kind: 'read',
    params: { domain_id: { ...domainId, required: false }, domain: { ...domainName, required: false } },
    oneOf: [['domain_id', 'domain']],
    result: answer({ domain }),
    codes: {
      ...UPGRADE_CODES,
      '6': DOMAIN_ID_WRONG,
      '8': NOT_OWNER,
      // Words of the service itself: clients that look for the zone of a name take these for "not this one".
      '13': code(
        'missing',
        ['当前域名未添加解析，或不在您名下', 'Domain name invalid, or not a domain of yours'],
        ['请检查域名，或刷新域名列表。', 'Check the domain, or refresh the list.'],
        { field: 'domain', dialect: 'today' }
      )
    }
  },
  'Domain.Ismark': {
    title: { zh: '设置域名星标', en: 'Star a domain' },
    kind: 'write',
    params: { domain_id: domainId, is_mark: { ...isMark, required: true } },
    result: nothing,
    codes: { '6': DOMAIN_ID_WRONG }
  },
  'Domain.Remark': {
    title: { zh: '设置域名备注', en: 'Remark of a domain' },
    kind: 'write',
    params: { domain_id: domainId, remark },
    result: nothing,
    codes: { '6': DOMAIN_ID_WRONG }
  },
  'Domain.Changegroup': {
    title: { zh: '设置域名分组', en: 'Group of a domain' },
    kind: 'write',
    params: { domain_id: domainId, group_id: { ...groupId, required: true } },
    result: nothing,
    codes: {
      '6': DOMAIN_ID_WRONG,
      '7': code(
        'missing',
        ['分组 ID 错误', 'No such group'],
        [
          '请刷新分组；共享来的域名不能更改分组。',
          'Refresh the groups; a domain shared to you cannot change its group.'
        ],
        { field: 'group_id' }
      )
    }
  }
} as const satisfies Record<string, ActionSpec>
