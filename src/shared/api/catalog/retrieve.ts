import { answer, list, nothing, text } from '../decode.ts'
import type { ActionSpec, Codes, ParamSpec } from '../spec.ts'
import { code } from './common.ts'
import { email } from './params.ts'

const domain = {
  required: true,
  form: 'name',
  title: { zh: '要取回的域名', en: 'Domain to retrieve' }
} as const satisfies ParamSpec

const wrongName = (advice: readonly [zh: string, en: string]) =>
  code('invalid', ['域名不正确', 'The domain is not right'], advice, { field: 'domain' })

/** What all three steps answer for the domain itself. The document words 6 and 8 alike. */
const DOMAIN_CODES = {
  '6': wrongName(['请检查域名是否填写正确。', 'Check the spelling of the domain.']),
  '7': code(
    'invalid',
    ['不支持中文域名', 'Chinese domains cannot be retrieved'],
    ['请到 DNSPod 官网提交工单取回。', 'Ask for it by a ticket on the DNSPod web site.'],
    { field: 'domain' }
  ),
  '8': wrongName([
    '请填写不带 www 的主域名，如 dnspod.com。',
    'Enter the domain without www, such as dnspod.com.'
  ]),
  '9': code(
    'invalid',
    ['不支持免费.tk 域名', 'Free .tk domains cannot be retrieved'],
    ['请到 DNSPod 官网提交工单取回。', 'Ask for it by a ticket on the DNSPod web site.'],
    { field: 'domain' }
  ),
  '10': code(
    'missing',
    ['域名不存在', 'No other account has this domain'],
    ['该域名不在其他账号中，可以直接添加。', 'No other account holds it; simply add the domain.'],
    { field: 'domain' }
  ),
  '11': code(
    'permission',
    ['域名已被封禁，不能取回', 'The domain is banned and cannot be retrieved'],
    ['请到 DNSPod 官网查看封禁原因。', 'See the DNSPod web site for the reason.']
  ),
  '12': code(
    'permission',
    ['锁定的域名不能取回', 'A locked domain cannot be retrieved'],
    [
      '请等锁定到期，或联系当前的所有者解锁。',
      'Wait for the lock to end, or ask its present owner to unlock it.'
    ]
  ),
  '13': code(
    'permission',
    ['个人用户不能取回企业用户域名', 'A person cannot retrieve the domain of a company'],
    ['请改用企业账号取回。', 'Use a company account.']
  ),
  '14': code(
    'permission',
    ['企业用户不能取回个人用户域名', 'A company cannot retrieve the domain of a person'],
    ['请改用个人账号取回。', 'Use the account of a person.']
  )
} as const satisfies Codes

const NO_EMAIL = code(
  'missing',
  [
    '获取不到邮箱，可能是网络错误或域名不支持',
    'No e-mail address could be found: a network error, or a domain that is not supported'
  ],
  [
    '请稍后再试；如域名注册信息中没有邮箱，请到 DNSPod 官网提交工单取回。',
    'Try again later; if the registration shows no e-mail address, ask by a ticket on the DNSPod web site.'
  ]
)

const EMAIL_WRONG = ['邮箱参数错误', 'The e-mail address is wrong'] as const

export const retrieveActions = {
  'Domain.Acquire': {
    title: { zh: '域名取回获取邮箱列表', en: 'E-mail addresses for a retrieval' },
    kind: 'read',
    unlisted: true,
    params: { domain },
    result: answer({ emails: list(text) }),
    codes: { ...DOMAIN_CODES, '15': NO_EMAIL }
  },
  'Domain.Acquiresend': {
    title: { zh: '域名取回发送验证码', en: 'Send a retrieval code' },
    kind: 'write',
    unlisted: true,
    params: { domain, email },
    result: nothing,
    codes: {
      ...DOMAIN_CODES,
      '15': NO_EMAIL,
      '16': code(
        'invalid',
        EMAIL_WRONG,
        ['请从列出的邮箱中选择一个。', 'Choose one of the addresses that were listed.'],
        { field: 'email' }
      )
    }
  },
  'Domain.Acquirevalidate': {
    // The document heads it like the step before; this is what it does.
    title: { zh: '域名取回校验验证码', en: 'Retrieve a domain' },
    kind: 'write',
    unlisted: true,
    params: { domain, code: { required: true, trim: true, title: { zh: '验证码', en: 'Code' } } },
    result: nothing,
    codes: {
      ...DOMAIN_CODES,
      '15': code(
        'invalid',
        ['验证码不正确', 'The code is wrong'],
        ['请检查邮件中的验证码，或重新发送。', 'Check the code in the mail, or have a new one sent.'],
        { field: 'code' }
      ),
      '16': code('invalid', EMAIL_WRONG, ['请先发送验证码。', 'Have a code sent first.'])
    }
  }
} as const satisfies Record<string, ActionSpec>
