import { answer, count, flag, maybe, object, part, text, id } from '../decode.ts'
import type { ActionSpec } from '../spec.ts'

export const userActions = {
  'User.Detail': {
    title: { zh: '获取账户信息', en: 'Account details' },
    kind: 'read',
    params: {},
    codes: {},
    result: answer({
      info: object({
        user: object({
          id,
          email: text,
          status: text,
          email_verified: flag,
          telephone_verified: flag,
          weixin_binded: flag,
          agent_pending: flag,
          real_name: text,
          user_type: text,
          telephone: text,
          im: text,
          nick: text,
          balance: count,
          smsbalance: count,
          user_grade: text
        }),
        // Agents only, today.
        agent: maybe(part(object({ user_id: text, discount: count, points: count, users: count })))
      })
    })
  }
} as const satisfies Record<string, ActionSpec>
