import type { CallError } from '../../shared/ipc/contract.ts'

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
  notRenewable: {
    code: 'INVALID',
    message: {
      zh: '这个账号不能用这种方式重新登录。',
      en: 'This account cannot be signed in again this way.'
    }
  }
} as const satisfies Record<string, CallError>
