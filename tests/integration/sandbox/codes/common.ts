import type { Sandbox } from '../../../../src/sandbox/index.ts'
import type { Attempt, CodeCase } from './case.ts'

const AGENTS_ONLY =
  'the document keeps it for the interfaces of agents (仅用于代理接口), which are no part of the user API'

/** Sign-in by e-mail; the empty token takes the place of the one that is sent otherwise. */
const byEmail = ({ accounts }: Sandbox, login_code?: string): Attempt => {
  const { email, password } = accounts[0]!
  const form = { login_token: '', login_email: email, login_password: password }
  return { form: login_code === undefined ? form : { ...form, login_code } }
}

const plain = (): Attempt => ({ form: {} })

/** The codes that every action may answer (document: 共通返回, D 令牌相关的响应代码; dnspod-api-today 5.6). */
export const commonCodes: CodeCase[] = [
  { action: 'User.Detail', code: '-1', provoke: () => ({ form: { login_token: '20481,wrong' } }) },
  {
    action: 'User.Detail',
    code: '-2',
    provoke: (sandbox) => {
      sandbox.limits.requestsPerHour = 0
      return { form: {} }
    }
  },
  { action: 'User.Detail', code: '-3', injected: AGENTS_ONLY },
  { action: 'User.Detail', code: '-4', injected: AGENTS_ONLY },
  {
    action: 'User.Detail',
    code: '-7',
    dialect: 'today',
    provoke: ({ accounts }) => {
      accounts[0]!.refusal = '-7'
      return { form: {} }
    }
  },
  { action: 'User.Detail', code: '-8', scenario: 'banned', provoke: plain },
  {
    action: 'Domain.Remove',
    code: '-15',
    dialect: 'today',
    provoke: ({ state }) => {
      const domain = state.find('tiny-two.example')!
      domain.state = 'spam'
      return { form: { domain_id: domain.id } }
    }
  },
  { action: 'User.Detail', code: '-99', scenario: 'suspended', provoke: plain },
  { action: 'User.Detail', code: '2', provoke: () => ({ form: {}, method: 'GET' }) },
  {
    action: 'Domain.Ismark',
    code: '3',
    provoke: ({ state }) => ({ form: { domain_id: state.find('tiny-two.example')!.id, is_mark: 'perhaps' } })
  },
  { action: 'User.Detail', code: '6', injected: AGENTS_ONLY },
  { action: 'User.Detail', code: '7', injected: AGENTS_ONLY },
  {
    action: 'User.Detail',
    code: '8',
    dialect: 'today',
    says: /^(禁止使用邮箱登录，请使用 Token|Prohibit req by email, Request by token)$/,
    provoke: (sandbox) => byEmail(sandbox)
  },
  { action: 'User.Detail', code: '50', scenario: 'dtoken', provoke: (sandbox) => byEmail(sandbox) },
  { action: 'User.Detail', code: '51', provoke: (sandbox) => byEmail(sandbox, '246810') },
  { action: 'User.Detail', code: '52', scenario: 'dtoken', provoke: (sandbox) => byEmail(sandbox, '000000') },
  {
    action: 'User.Detail',
    code: '53',
    injected: 'no action of the document turns a D-token on, so that none finds one already there'
  },
  {
    action: 'Domain.Info',
    code: '54',
    scenario: 'dtoken',
    provoke: ({ state, accounts }) => ({
      form: { domain_id: state.find('guarded.example')!.id },
      as: accounts[1]!
    })
  },
  { action: 'User.Detail', code: '83', dialect: 'today', scenario: 'locked', provoke: plain },
  { action: 'User.Detail', code: '85', dialect: 'today', scenario: 'area', provoke: plain },
  { action: 'User.Detail', code: '98', dialect: 'today', scenario: 'ip', provoke: plain },
  {
    action: 'User.Detail',
    code: '10002',
    dialect: 'today',
    provoke: () => ({ form: { login_token: '1,5a0d1b0e7c2f43689b1de0c47a85f3d2' } })
  }
]
