import { answer, list, nothing, object, text } from '../decode.ts'
import type { ActionSpec, ParamSpec } from '../spec.ts'
import { BANNED, code, DOMAIN_ID_WRONG, UPGRADE_CODES } from './common.ts'
import { domainId, email } from './params.ts'

/** r: read only; rw: records may be changed too. */
const mode = {
  required: true,
  values: ['r', 'rw'],
  title: { zh: '共享模式', en: 'Mode' }
} as const satisfies ParamSpec

/** Later documents share single hosts too. */
const host = (zh: string, en: string): ParamSpec => ({
  required: false,
  form: 'name',
  dialect: 'today',
  title: { zh, en }
})

const EMAIL_WRONG = code(
  'invalid',
  ['要共享到的邮箱错误', 'The e-mail address to share to is wrong'],
  ['请检查邮箱是否填写正确，且不是您自己的。', 'Check the address; it must not be your own.'],
  { field: 'email' }
)

const NO_ACCOUNT = code(
  'missing',
  ['要共享到的邮箱不存在', 'No account has this e-mail address'],
  [
    '请对方先用该邮箱注册 DNSPod 账号。',
    'Ask the other person to sign up at DNSPod with this address first.'
  ],
  { field: 'email' }
)

const NOT_SHARED = code(
  'missing',
  ['此邮箱的共享不存在', 'The domain is not shared to this e-mail address'],
  ['请刷新共享列表后再试。', 'Refresh the list of shares and try again.'],
  { field: 'email' }
)

const SUB_DOMAINS_FULL = code(
  'limit',
  ['子域名共享数量已经到达上限', 'No more hosts can be shared'],
  ['请删除其它子域名共享，或升级域名套餐。', 'Remove the share of another host, or upgrade the plan.'],
  { dialect: 'today' }
)

export const shareActions = {
  'Domainshare.Create': {
    title: { zh: '添加域名共享', en: 'Share a domain' },
    kind: 'write',
    params: {
      domain_id: domainId,
      email,
      mode,
      sub_domain: host('要共享的主机记录', 'Host to share')
    },
    result: nothing,
    codes: {
      '-15': BANNED,
      ...UPGRADE_CODES,
      '6': DOMAIN_ID_WRONG,
      '7': EMAIL_WRONG,
      '8': NO_ACCOUNT,
      '9': code(
        'conflict',
        ['共享已经存在', 'The share already exists'],
        [
          '请刷新共享列表；如需更改权限，请修改已有的共享。',
          'Refresh the list; to change its mode, modify the share.'
        ],
        { field: 'email' }
      ),
      '10': code(
        'limit',
        ['共享数量已经到达上限', 'No more shares are possible'],
        ['请删除其它共享，或升级域名套餐。', 'Remove another share, or upgrade the plan of the domain.']
      ),
      '75': SUB_DOMAINS_FULL
    }
  },
  'Domainshare.List': {
    title: { zh: '域名共享列表', en: 'Shares of a domain' },
    kind: 'read',
    params: { domain_id: domainId },
    result: answer({
      // status (today): enabled, or pending while nobody has signed up with the address.
      share: list(object({ share_to: text, mode: text, status: text, sub_domain: text })),
      owner: text
    }),
    empty: { code: '7', body: {} },
    codes: {
      ...UPGRADE_CODES,
      '6': DOMAIN_ID_WRONG,
      '7': code(
        'missing',
        ['没有共享记录', 'The domain is not shared'],
        ['该域名还没有共享给任何账号。', 'The domain is not shared to any account yet.']
      )
    }
  },
  'Domainshare.Modify': {
    title: { zh: '修改域名共享', en: 'Change a share' },
    kind: 'write',
    params: {
      domain_id: domainId,
      email,
      mode,
      old_sub_domain: host('已共享的主机记录', 'Shared host'),
      new_sub_domain: host('改为共享的主机记录', 'Host to share instead')
    },
    result: nothing,
    codes: {
      '-15': BANNED,
      ...UPGRADE_CODES,
      '6': DOMAIN_ID_WRONG,
      '7': EMAIL_WRONG,
      '8': NO_ACCOUNT,
      '9': NOT_SHARED,
      '75': SUB_DOMAINS_FULL
    }
  },
  'Domainshare.Remove': {
    title: { zh: '删除域名共享', en: 'Remove a share' },
    kind: 'write',
    params: { domain_id: domainId, email },
    result: nothing,
    codes: {
      '-15': BANNED,
      ...UPGRADE_CODES,
      '6': DOMAIN_ID_WRONG,
      '7': EMAIL_WRONG,
      '8': NO_ACCOUNT,
      '9': NOT_SHARED
    }
  }
} as const satisfies Record<string, ActionSpec>
