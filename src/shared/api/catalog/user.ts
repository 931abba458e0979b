import { answer, count, flag, given, id, list, maybe, nothing, object, part, text } from '../decode.ts'
import type { ActionSpec } from '../spec.ts'
import { code } from './common.ts'

/** dnspod-api-today 5.1: what changes the account itself is done on the web site since then. */
const ABOLISHED = '2019-11-26'

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
  },
  'User.Modify': {
    title: { zh: '修改资料', en: 'Change the profile' },
    kind: 'write',
    abolished: ABOLISHED,
    params: {
      // The company's name for a company account.
      real_name: { required: false, trim: true, title: { zh: '真实姓名', en: 'Real name' } },
      nick: { required: false, trim: true, title: { zh: '用户称呼', en: 'Form of address' } },
      telephone: { required: false, trim: true, title: { zh: '手机号码', en: 'Mobile number' } },
      im: { required: false, trim: true, title: { zh: 'QQ', en: 'QQ number' } }
    },
    // The document requires none of them; with none there is nothing to change.
    anyOf: [['real_name', 'nick', 'telephone', 'im']],
    result: nothing,
    codes: {
      '8': code(
        'invalid',
        ['手机号码不正确', 'The mobile number is wrong'],
        ['请填写 11 位手机号码。', 'Enter a mobile number of 11 digits.'],
        { field: 'telephone' }
      ),
      '9': code(
        'invalid',
        ['用户 qq 不正确', 'The QQ number is wrong'],
        ['请检查 QQ 号码，只能是数字。', 'Check the QQ number; it consists of digits.'],
        { field: 'im' }
      )
    }
  },
  'Userpasswd.Modify': {
    title: { zh: '修改密码', en: 'Change the password' },
    kind: 'write',
    abolished: ABOLISHED,
    params: {
      old_password: { required: true, title: { zh: '旧密码', en: 'Old password' } },
      new_password: { required: true, title: { zh: '新密码', en: 'New password' } }
    },
    result: nothing,
    codes: {
      '8': code(
        'invalid',
        ['旧密码错误', 'The old password is wrong'],
        ['请重新输入当前密码。', 'Enter the current password again.'],
        { field: 'old_password' }
      ),
      '9': code(
        'invalid',
        ['新密码错误', 'The new password cannot be used'],
        ['请换一个更长、且与旧密码不同的密码。', 'Choose a longer one that differs from the old password.'],
        { field: 'new_password' }
      )
    }
  },
  'Useremail.Modify': {
    title: { zh: '修改邮箱', en: 'Change the e-mail address' },
    kind: 'write',
    abolished: ABOLISHED,
    params: {
      old_email: { required: true, form: 'email', title: { zh: '旧邮箱', en: 'Old e-mail address' } },
      new_email: { required: true, form: 'email', title: { zh: '新邮箱', en: 'New e-mail address' } },
      password: { required: true, title: { zh: '当前密码', en: 'Current password' } }
    },
    result: nothing,
    codes: {
      '8': code(
        'invalid',
        ['旧邮箱错误', 'The old e-mail address is wrong'],
        ['请填写账号当前的邮箱。', 'Enter the address that the account has now.'],
        { field: 'old_email' }
      ),
      '9': code(
        'invalid',
        ['新邮箱错误', 'The new e-mail address cannot be used'],
        [
          '请检查新邮箱的格式；已被其它账号使用的邮箱不能再用。',
          'Check how it is written; an address that another account uses cannot be taken.'
        ],
        { field: 'new_email' }
      ),
      '10': code(
        'invalid',
        ['当前密码错误', 'The current password is wrong'],
        ['请重新输入当前密码。', 'Enter the current password again.'],
        { field: 'password' }
      )
    }
  },
  'Telephoneverify.Code': {
    title: { zh: '获取手机验证码', en: 'Code that verifies the mobile number' },
    // A read by its name, and yet it makes a new code that replaces the one before.
    kind: 'write',
    abolished: ABOLISHED,
    params: { telephone: { required: true, trim: true, title: { zh: '手机号码', en: 'Mobile number' } } },
    result: answer({ user: object({ verify_code: given, verify_desc: text }) }),
    codes: {
      '4': code(
        'conflict',
        ['用户已经通过手机验证', 'The mobile number is already verified'],
        ['无需再次验证。', 'There is nothing to verify.']
      ),
      '5': code(
        'invalid',
        ['手机号码非法', 'Not a valid mobile number'],
        ['请填写 11 位手机号码。', 'Enter a mobile number of 11 digits.'],
        { field: 'telephone' }
      )
    }
  },
  'User.Log': {
    title: { zh: '获取用户日志', en: 'Log of the account' },
    kind: 'read',
    params: {},
    codes: {},
    // "2011-10-13 11:17:55(API): 127.0.0.1 修改用户资料 423255", newest first.
    result: answer({ log: list(text) })
  }
} as const satisfies Record<string, ActionSpec>
