import type { CallError } from '../../shared/ipc/contract.ts'
import type { Text } from '../../shared/text.ts'

export const FAILURES = {
  noAccount: {
    code: 'INVALID',
    message: { zh: '没有这个账号。', en: 'There is no such account.' }
  },
  contactNeeded: {
    code: 'CONTACT_NEEDED',
    message: {
      zh: 'DNSPod 要求请求中带有联系邮箱，请先填写。',
      en: 'DNSPod asks for a contact address in every request. Enter one first.'
    }
  },
  credentialsNeeded: {
    code: 'CREDENTIALS_NEEDED',
    message: {
      zh: '这个账号的登录信息没有保存，请重新登录。',
      en: 'The credentials of this account are not at hand. Sign in again.'
    }
  },
  passwordMissing: {
    code: 'INVALID',
    field: 'password',
    message: { zh: '请填写密码。', en: 'Enter the password.' }
  },
  otherUser: {
    code: 'INVALID',
    field: 'token',
    message: {
      zh: '这是另一个 DNSPod 账号的登录信息，没有更换。',
      en: 'These credentials belong to another DNSPod account; nothing was changed.'
    },
    advice: {
      zh: '要使用另一个账号，请添加账号。',
      en: 'To use that account, add it as a new one.'
    }
  },
  telephoneMissing: {
    code: 'INVALID',
    field: 'telephone',
    message: { zh: '请填写要验证的手机号码。', en: 'Enter the mobile number to verify.' }
  },
  passwordWrong: {
    code: 'INVALID',
    message: {
      zh: '与当前登录所用的密码不一致。',
      en: 'This is not the password that the account signs in with.'
    }
  },
  samePassword: {
    code: 'INVALID',
    field: 'newPassword',
    message: { zh: '新密码与当前密码相同。', en: 'The new password is the one in use.' }
  },
  sameEmail: {
    code: 'INVALID',
    field: 'email',
    message: { zh: '这就是账号当前的邮箱。', en: 'This is the address that the account has.' }
  },
  notRenewable: {
    code: 'INVALID',
    message: {
      zh: '这个账号不能用这种方式重新登录。',
      en: 'This account cannot be signed in again this way.'
    }
  }
} as const satisfies Record<string, CallError>

/** Said when a change of what the account signs in with got no answer. */
export const UNSURE: Text = {
  zh: '请求已发出但没有收到答复，修改可能已经生效。如果接下来提示登录失败，请用新的密码或邮箱更新凭据。',
  en: 'The request was sent but not answered, so the change may have been made. If signing in fails next, renew the credentials with the new password or address.'
}
