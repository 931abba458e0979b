import type { Text } from '../../text.ts'
import type { CodeSpec, Codes, ErrorKind } from '../spec.ts'

const t = (zh: string, en: string): Text => ({ zh, en })

/** One meaning of a code; `more` adds the field, the dialect or the message it is recognised by. */
export const code = (
  kind: ErrorKind,
  cause: readonly [zh: string, en: string],
  advice: readonly [zh: string, en: string],
  more: Pick<CodeSpec, 'field' | 'dialect' | 'when'> = {}
): CodeSpec => ({ kind, cause: t(...cause), advice: t(...advice), ...more })

const AGENTS_ONLY = [
  'Zonedeck 不使用代理接口，请检查账号类型。',
  'Zonedeck does not act as an agent; check the kind of account.'
] as const
const NEW_CODE = ['请输入 D 令牌当前显示的验证码。', 'Enter the code that your D-token shows now.'] as const

/** 共通返回 and D 令牌相关的响应代码 of V4.6, and the codes that the service has added for every action since. */
export const COMMON_CODES = {
  '-1': code(
    'auth',
    ['登录失败', 'Sign-in failed'],
    [
      '请检查密钥（或邮箱与密码）是否正确、是否已被删除，更新后再试。',
      'Check the token (or e-mail and password), renew it, and try again.'
    ]
  ),
  '-2': code(
    'throttled',
    ['API 使用超出限制', 'Too many requests'],
    ['请稍等几分钟，期间不会再发送请求。', 'Wait a few minutes; no request is sent until then.']
  ),
  '-3': code('permission', ['不是合法代理', 'Not a valid agent'], AGENTS_ONLY),
  '-4': code('permission', ['不在代理名下', 'Not a customer of this agent'], AGENTS_ONLY),
  '-7': code(
    'permission',
    ['无权使用此接口', 'This account may not use this action'],
    [
      '请确认使用的是主账号；子账号不能使用此接口。',
      'Use the main account; sub-accounts cannot use this action.'
    ]
  ),
  '-8': code(
    'banned',
    ['登录失败次数过多，账号被暂时封禁', 'Too many failed sign-ins; the account is banned for a while'],
    ['请等待约一个小时，并在此之前检查密钥。', 'Wait about an hour, and check the token in the meantime.']
  ),
  '-15': code(
    'permission',
    ['域名已被封禁', 'The domain is banned'],
    ['请到 DNSPod 官网查看封禁原因。', 'See the DNSPod web site for the reason.']
  ),
  '-99': code(
    'unknown',
    ['此功能暂停开放，请稍候重试', 'This function is suspended for now'],
    ['请稍后再试。', 'Try again later.']
  ),
  '2': code(
    'unknown',
    ['只允许 POST 方法', 'Only POST is allowed'],
    [
      '请检查服务地址，以及中间是否有代理改写了请求。',
      'Check the service address, and whether a proxy rewrites requests.'
    ]
  ),
  '3': code('unknown', ['未知错误', 'Unknown error'], ['请稍后再试。', 'Try again later.']),
  '6': code('permission', ['用户 ID 错误', 'No such user id'], AGENTS_ONLY),
  '7': code('permission', ['用户不在您名下', 'Not your user'], AGENTS_ONLY),
  '8': code(
    'auth',
    ['不再允许用邮箱和密码登录 API', 'Signing in with e-mail and password is no longer allowed'],
    ['请改用 DNSPod Token（ID 和 Token）。', 'Use a DNSPod token (ID and token) instead.'],
    { dialect: 'today', when: /prohibit.*(email|mail)|邮箱.*(登录|登陆)|(登录|登陆).*邮箱/i }
  ),
  '50': code(
    'auth',
    ['您开启了 D 令牌，需要验证码', 'The account has a D-token: a code is needed'],
    NEW_CODE,
    {
      field: 'login_code'
    }
  ),
  '51': code(
    'auth',
    ['没有开启 D 令牌', 'The account has no D-token'],
    ['不填验证码，重新登录。', 'Sign in again without a code.'],
    { field: 'login_code' }
  ),
  '52': code('auth', ['验证码不正确', 'The code is wrong'], NEW_CODE, { field: 'login_code' }),
  '53': code(
    'conflict',
    ['您已经开启了 D 令牌', 'The account already has a D-token'],
    ['无需重复开启。', 'There is nothing to do.']
  ),
  '54': code(
    'auth',
    [
      '域名所有者开启了 D 令牌，您也需要开启 D 令牌才能管理该域名',
      'The owner of the domain uses a D-token; you need one too to manage it'
    ],
    [
      '请先在 DNSPod 官网为您的账号开启 D 令牌。',
      'Turn on a D-token for your account on the DNSPod web site first.'
    ]
  ),
  '83': code(
    'auth',
    ['账号已被锁定', 'The account is locked'],
    ['请登录 DNSPod 官网解锁账号。', 'Unlock the account on the DNSPod web site.'],
    { dialect: 'today' }
  ),
  '85': code(
    'auth',
    ['账号开启了登录区域保护，此处的登录被拒绝', 'Sign-in from this place was refused by area protection'],
    ['请在 DNSPod 官网允许当前登录地区。', 'Allow this area on the DNSPod web site.'],
    { dialect: 'today' }
  ),
  '98': code(
    'auth',
    ['当前 IP 不允许使用此账号的 API', 'This IP address may not use the API of the account'],
    [
      '请在 DNSPod 官网把当前 IP 加入白名单。',
      'Add this IP address to the allow list on the DNSPod web site.'
    ],
    { dialect: 'today' }
  ),
  '10002': code(
    'auth',
    ['Token 的 ID 无效', 'The token id is invalid'],
    [
      '请到 DNSPod 控制台核对 Token 的 ID，或新建一个。',
      'Check the token id in the DNSPod console, or make a new token.'
    ],
    { dialect: 'today' }
  )
} as const satisfies Codes

export const BANNED = COMMON_CODES['-15']

export const DOMAIN_ID_WRONG = code(
  'missing',
  ['域名 ID 错误', 'No such domain id'],
  [
    '请刷新域名列表后再试；与我共享的域名请用所有者的账号操作。',
    'Refresh the domain list and try again; for a domain that is shared to you, use the account of its owner.'
  ],
  { field: 'domain_id' }
)

export const NOT_OWNER = code(
  'permission',
  ['非域名所有者', 'Not the owner of the domain'],
  ['请用域名所有者的账号操作。', 'Use the account of the owner.']
)

export const DOMAIN_LOCKED = code(
  'permission',
  ['域名被锁定', 'The domain is locked'],
  ['请先在域名设置中解锁。', 'Unlock the domain first.']
)

/**
 * -7 and -8 where the document gives them a meaning of their own, known by their messages. Any other -7 is that of a
 * sub-account, any other -8 the ban: to take a ban for less would make it longer.
 */
export const UPGRADE_CODES = {
  '-7': code(
    'permission',
    ['企业账号的域名需要升级才能设置', 'Domains of company accounts need an upgrade for this'],
    ['请在 DNSPod 官网升级域名套餐。', 'Upgrade the plan of the domain on the DNSPod web site.'],
    { when: /企业|升级|company|upgrade/i }
  ),
  '-8': code(
    'permission',
    ['代理名下用户的域名需要升级才能设置', "Domains of an agent's customers need an upgrade for this"],
    ['请联系代理商升级域名套餐。', 'Ask the agent to upgrade the plan of the domain.'],
    { when: /代理|升级|agent|upgrade/i }
  )
} as const satisfies Codes
