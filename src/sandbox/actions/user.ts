import type { Json } from '../answer.ts'
import type { Call, Handlers } from '../call.ts'

export const user: Handlers = {
  'User.Detail': (call) => ({ body: { info: detail(call) } })
}

function detail({ user, dialect }: Call): Json {
  const today = dialect === 'today'
  const shown: Record<string, Json> = {
    id: String(user.id),
    email: user.email,
    status: 'enabled',
    email_verified: 'yes',
    telephone_verified: 'yes',
    agent_pending: false,
    real_name: user.realName,
    user_type: user.kind,
    // dnspod-api-today 5.1, 2020-02-06: the telephone is masked, and `agent` is there for agents only.
    telephone: today ? user.telephone.replace(/^(\d{3})\d+(\d{4})$/, '$1****$2') : user.telephone,
    im: user.im,
    nick: user.nick,
    balance: user.balance,
    smsbalance: user.smsBalance
  }
  if (today) {
    shown['weixin_binded'] = 'no'
    shown['user_grade'] = 'DP_Free'
  }
  const { discount, points, users } = user.agent ?? { discount: 100, points: 0, users: 0 }
  const agent = {
    user_id: String(user.id),
    discount: String(discount),
    points: String(points),
    users: String(users)
  }
  return today && !user.agent ? { user: shown } : { user: shown, agent }
}
