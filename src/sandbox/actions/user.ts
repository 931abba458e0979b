import { randomInt } from 'node:crypto'
import { hashPassword, knowsPassword } from '../access/password.ts'
import { sha256 } from '../access/signin.ts'
import { done, Refusal, type Answer, type Json } from '../answer.ts'
import type { Call, Handlers } from '../call.ts'
import { addLine } from '../state/log.ts'
import { text } from '../wire/params.ts'
import { isEmail, userOf } from './people.ts'

export const user: Handlers = {
  'User.Detail': (call) => ({ body: { info: detail(call) } }),
  'User.Modify': modify,
  'Userpasswd.Modify': changePassword,
  'Useremail.Modify': changeEmail,
  'Telephoneverify.Code': verifyTelephone,
  'User.Log': ({ user }) => ({ body: { log: [...user.log] } })
}

function detail({ user, dialect }: Call): Json {
  const today = dialect === 'today'
  const shown: Record<string, Json> = {
    id: String(user.id),
    email: user.email,
    status: 'enabled',
    email_verified: 'yes',
    telephone_verified: user.telephoneVerified ? 'yes' : 'no',
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

/** No text says which forms are right: a mobile number of the mainland, a QQ number of 5 to 12 digits. */
const MOBILE = /^1\d{10}$/
const QQ = /^[1-9]\d{4,11}$/
/** Characters of a password; no text has a figure. */
const SHORTEST = 6
const LONGEST = 32

/** User.Modify: what is missing or empty stays as it is. */
function modify(call: Call): Answer {
  const { params, user } = call
  const given = (name: string, old: string): string => text(params, name).trim() || old
  const telephone = given('telephone', user.telephone)
  if (!MOBILE.test(telephone)) throw new Refusal('8')
  const im = given('im', user.im)
  if (!QQ.test(im)) throw new Refusal('9')
  const next = {
    realName: given('real_name', user.realName),
    nick: given('nick', user.nick),
    telephone,
    im
  }
  const same = { realName: user.realName, nick: user.nick, telephone: user.telephone, im: user.im }
  if (JSON.stringify(next) === JSON.stringify(same)) {
    call.breaches.unchanged++
    return done
  }
  if (telephone !== user.telephone) Object.assign(user, { telephoneVerified: false, verifying: null })
  Object.assign(user, next)
  return logged(call)
}

function changePassword(call: Call): Answer {
  const { params, user, account, world } = call
  if (!knowsPassword(account, world, text(params, 'old_password'))) throw new Refusal('8')
  const password = text(params, 'new_password')
  // That the old one cannot be the new one is of a later text (code 87 there).
  if (password.length < SHORTEST || password.length > LONGEST || knowsPassword(account, world, password))
    throw new Refusal('9')
  user.passwordHash = hashPassword(password)
  return logged(call)
}

function changeEmail(call: Call): Answer {
  const { params, user, account, world } = call
  const mail = (name: string): string => text(params, name).trim().toLowerCase()
  if (mail('old_email') !== user.email) throw new Refusal('8')
  const email = mail('new_email')
  // Taken by anybody: also by oneself.
  if (!isEmail(email) || userOf(world, email)) throw new Refusal('9')
  if (!knowsPassword(account, world, text(params, 'password'))) throw new Refusal('10')
  world.setEmail(user, email)
  return logged(call)
}

/** Telephoneverify.Code: the user sends the code from the phone; see `receiveSms` of the world. */
function verifyTelephone({ params, user, world }: Call): Answer {
  if (user.telephoneVerified) throw new Refusal('4')
  const telephone = text(params, 'telephone').trim()
  if (!MOBILE.test(telephone)) throw new Refusal('5')
  const code = String(randomInt(100_000, 1_000_000))
  user.verifying = { telephone, codeHash: sha256(code) }
  world.onChange()
  return {
    body: {
      user: {
        verify_code: code,
        // The document's words, with a number that cannot be real.
        verify_desc: `请使用 ${telephone} 编辑短信，将 ${code} 发送至号码 1 0690 0000 0000 000 ° `
      }
    }
  }
}

/** Document, User.Log: profile, password and e-mail address are all "修改用户资料". */
function logged(call: Call): Answer {
  logUser(call, `127.0.0.1 修改用户资料 ${call.user.id}`)
  call.world.onChange()
  return done
}

/** Writes a line into the account's log, as User.Log shows it. */
export function logUser({ user, stamp }: Call, what: string): void {
  addLine(user.log, `${stamp}(API): ${what}`)
}
