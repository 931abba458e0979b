import type { Codes, CodeSpec } from '../spec.ts'
import { BANNED, code, DOMAIN_ID_WRONG, DOMAIN_LOCKED, UPGRADE_CODES } from './common.ts'

const NO_RIGHT = code(
  'permission',
  ['不是域名所有者或者没有权限', 'Not the owner of the domain, or not allowed'],
  [
    '请用域名所有者的账号操作，或请所有者授予修改权限。',
    'Use the account of the owner, or ask for the right to edit.'
  ]
)

export const RECORD_ID_WRONG = code(
  'missing',
  ['记录 ID 错误', 'No such record id'],
  ['记录可能已被删除，请刷新记录列表。', 'The record may be gone; refresh the list.'],
  { field: 'record_id' }
)

/** A `domain` that the account does not have (today). */
export const DOMAIN_INVALID = code(
  'invalid',
  ['域名无效', 'The domain is not valid'],
  ['请刷新域名列表后再试。', 'Refresh the domain list and try again.'],
  { field: 'domain_id', dialect: 'today' }
)

/** What reading or changing one record may answer. */
export const ONE_RECORD_CODES = {
  '-15': BANNED,
  ...UPGRADE_CODES,
  '6': DOMAIN_ID_WRONG,
  '7': NO_RIGHT,
  '8': RECORD_ID_WRONG
} as const satisfies Codes

export const CHANGE_RECORD_CODES = { ...ONE_RECORD_CODES, '21': DOMAIN_LOCKED } as const satisfies Codes

/** What Create and Modify have in common: the rules for the fields of a record. */
export const RECORD_FIELD_CODES = {
  '-15': BANNED,
  ...UPGRADE_CODES,
  '7': NO_RIGHT,
  '17': code(
    'invalid',
    ['记录值不正确', 'The value is not right'],
    ['请检查记录值是否符合记录类型。', 'Check that the value fits the type.'],
    { field: 'value', dialect: 'today' }
  ),
  '21': DOMAIN_LOCKED,
  '22': code(
    'invalid',
    ['子域名不合法', 'The host is not valid'],
    ['请检查主机记录，如 www、@ 或 *。', 'Check the host, such as www, @ or *.'],
    { field: 'sub_domain' }
  ),
  '23': code(
    'limit',
    ['子域名级数超出限制', 'The host has too many levels'],
    ['请减少级数，或升级域名套餐。', 'Use fewer levels, or upgrade the plan of the domain.'],
    { field: 'sub_domain' }
  ),
  '24': code(
    'invalid',
    ['泛解析子域名错误', 'The wildcard is wrong'],
    ['* 只能单独作为最左边的一级，如 *.dev。', 'The * stands alone as the leftmost level, such as *.dev.'],
    { field: 'sub_domain' }
  ),
  '25': code(
    'limit',
    ['轮循记录数量超出限制', 'Too many records of one host and line'],
    [
      '请删除同一主机记录和线路的其它记录，或升级域名套餐。',
      'Remove other records of this host and line, or upgrade the plan.'
    ],
    { dialect: '2012' }
  ),
  '26': code(
    'invalid',
    ['记录线路错误', 'The line is wrong'],
    ['请选择该域名等级允许的线路。', 'Choose a line that the grade of the domain allows.'],
    { field: 'record_line' }
  ),
  '27': code(
    'invalid',
    ['记录类型错误', 'The type is wrong'],
    ['请选择该域名等级允许的记录类型。', 'Choose a type that the grade of the domain allows.'],
    { field: 'record_type' }
  ),
  '30': code(
    'invalid',
    ['MX 值错误，1-20', 'The MX priority is wrong: 1–20'],
    ['MX 优先级应为 1 到 20 的整数。', 'The MX priority is a whole number from 1 to 20.'],
    { field: 'mx' }
  ),
  // The number changed its meaning after 2012.
  '31': [
    code(
      'limit',
      ['URL 记录数超出限制', 'Too many URL records'],
      [
        '请删除其它 URL 记录，或升级域名套餐。',
        'Remove other URL records, or upgrade the plan of the domain.'
      ],
      { dialect: '2012', when: /url.*(超出|限制|limit|too many)|too many url/i }
    ),
    code(
      'conflict',
      [
        '缺少默认线路的记录，或与已有的 A、CNAME、URL 记录冲突',
        'No record on the default line, or a conflict with an A, CNAME or URL record'
      ],
      [
        '请先为该主机记录添加默认线路的记录，或删除有冲突的记录。',
        'Add a record on the default line for this host first, or remove the conflicting record.'
      ],
      { dialect: 'today' }
    )
  ],
  '32': [
    code(
      'invalid',
      ['TTL 值超出限制', 'The TTL is out of bounds'],
      ['请填写该域名等级允许的 TTL。', 'Enter a TTL that the grade of the domain allows.'],
      { field: 'ttl', dialect: 'today', when: /ttl/i }
    ),
    code(
      'limit',
      ['NS 记录数超出限制', 'Too many NS records'],
      ['请删除其它 NS 记录，或升级域名套餐。', 'Remove other NS records, or upgrade the plan of the domain.']
    )
  ],
  '33': code(
    'limit',
    ['AAAA 记录数超出限制', 'Too many AAAA records'],
    [
      '请删除其它 AAAA 记录，或升级域名套餐。',
      'Remove other AAAA records, or upgrade the plan of the domain.'
    ]
  ),
  '34': code(
    'invalid',
    ['记录值非法', 'The value is not allowed'],
    ['请检查记录值是否符合记录类型。', 'Check that the value fits the type.'],
    { field: 'value' }
  ),
  '36': code(
    'invalid',
    ['@ 主机的 NS 记录只能添加默认线路', 'NS records of @ are for the default line only'],
    ['请把线路改为默认。', 'Choose the default line.'],
    { field: 'record_line' }
  ),
  '37': code(
    'limit',
    ['SRV 记录数超出限制', 'Too many SRV records'],
    ['请删除其它 SRV 记录，或升级域名套餐。', 'Remove other SRV records, or upgrade the plan of the domain.'],
    { dialect: 'today' }
  ),
  '41': code(
    'invalid',
    ['记录值指向的网站内容不符合服务条款', 'What the value points at breaks the terms of service'],
    ['请更换记录值。', 'Use another value.'],
    { field: 'value', dialect: 'today' }
  ),
  '82': code(
    'invalid',
    ['记录值中的 IP 在黑名单中', 'The IP address is on the black list'],
    ['请更换 IP。', 'Use another IP address.'],
    { field: 'value', dialect: 'today' }
  ),
  '110': code(
    'permission',
    ['域名未备案，不能使用 URL 记录', 'The domain has no ICP registration, which URL records need'],
    ['请先完成备案。', 'Register the domain with ICP first.'],
    { dialect: 'today' }
  ),
  '500025': code(
    'limit',
    ['A 记录的负载均衡数量超出限制', 'Too many A records of one host and line'],
    [
      '请删除同一主机记录和线路的其它 A 记录，或升级域名套餐。',
      'Remove other A records of this host and line, or upgrade the plan.'
    ],
    { dialect: 'today' }
  ),
  '500026': code(
    'limit',
    ['CNAME 记录的负载均衡数量超出限制', 'Too many CNAME records of one host and line'],
    [
      '请删除同一主机记录和线路的其它 CNAME 记录，或升级域名套餐。',
      'Remove other CNAME records of this host and line, or upgrade the plan.'
    ],
    { dialect: 'today' }
  )
} as const satisfies Codes

const because = (spec: CodeSpec, zh: string, en: string): CodeSpec => ({
  ...spec,
  cause: { zh: `${spec.cause.zh}，比如${zh}`, en: `${spec.cause.en}; ${en}` }
})

/** What Record.Ddns answers: the document gives examples with the causes. */
export const DDNS_CODES = {
  ...CHANGE_RECORD_CODES,
  '22': RECORD_FIELD_CODES['22'],
  '23': because(
    RECORD_FIELD_CODES['23'],
    '免费套餐域名不支持三级域名',
    'a free plan has no third level, for instance'
  ),
  '24': because(RECORD_FIELD_CODES['24'], '免费套餐域名不支持 `a*`', 'a free plan has no a*, for instance'),
  // In either dialect, for nothing gives this action today's codes of it.
  '25': {
    kind: 'limit',
    cause: {
      zh: '轮循记录数量超出限制，比如免费套餐域名只能存在两条轮循记录',
      en: 'Too many records of one host and line; a free plan has two, for instance'
    },
    advice: RECORD_FIELD_CODES['25'].advice
  },
  '26': because(
    RECORD_FIELD_CODES['26'],
    '免费套餐域名不支持移动、国外',
    'a free plan has no line of China Mobile or of places abroad, for instance'
  ),
  // Parameters that came after the document; no text gives their codes, these are those of Record.Modify.
  '32': RECORD_FIELD_CODES['32'][0],
  '34': { ...RECORD_FIELD_CODES['34'], dialect: 'today' }
} as const satisfies Codes
