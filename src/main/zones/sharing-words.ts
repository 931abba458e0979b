import type { CallError } from '../../shared/ipc/contract.ts'
import type { Text } from '../../shared/text.ts'

export const FAILURES = {
  notOwner: {
    code: 'INVALID',
    message: {
      zh: '这个域名是别人共享给你的，只有所有者可以这样做。',
      en: 'The domain is shared to you; only its owner can do this.'
    }
  },
  shareToSelf: {
    code: 'INVALID',
    field: 'email',
    message: {
      zh: '这是当前账号自己的邮箱，域名不用共享给自己。',
      en: 'This is the address of this account itself; a domain is not shared to its owner.'
    }
  },
  transferToSelf: {
    code: 'INVALID',
    field: 'email',
    message: {
      zh: '这是当前账号自己的邮箱，域名已经在这个账号里。',
      en: 'This is the address of this account itself; the domain is here already.'
    }
  },
  noShare: {
    code: 'INVALID',
    message: {
      zh: '这个共享已经不存在，列表已更新。',
      en: 'The share no longer exists; the list was updated.'
    }
  },
  aliasOfItself: {
    code: 'INVALID',
    field: 'domain',
    message: { zh: '这就是当前域名，不用绑定。', en: 'This is the domain itself.' }
  },
  noCode: {
    code: 'INVALID',
    field: 'code',
    message: { zh: '本机没有保存解锁码，请手动填写。', en: 'No unlock code is kept here; enter it.' }
  },
  codeMissing: {
    code: 'INVALID',
    field: 'code',
    message: { zh: '请填写解锁码。', en: 'The unlock code is needed.' }
  },
  lockedTransfer: {
    code: 'INVALID',
    message: {
      zh: '域名已锁定。解锁码只有你有，请先解锁再过户。',
      en: 'The domain is locked, and only you have its unlock code. Unlock it before you transfer it.'
    }
  }
} as const satisfies Record<string, CallError>

export const shareExists = (email: string): CallError => ({
  code: 'INVALID',
  field: 'email',
  message: { zh: `已经共享给 ${email}。`, en: `The domain is shared to ${email} already.` },
  advice: {
    zh: '如需更改权限，请在列表中修改。',
    en: 'To change what the account may do, change its share in the list.'
  }
})

export const aliasExists = (name: string): CallError => ({
  code: 'INVALID',
  field: 'domain',
  message: { zh: `${name} 已经绑定到这个域名。`, en: `${name} is an alias of this domain already.` }
})

const until = (end: string | null, zh: string, en: string): Text =>
  end === null ? { zh: '', en: '' } : { zh: `${zh}${end}`, en: `${en}${end}` }

export function lockedAlready(end: string | null): CallError {
  const { zh, en } = until(end, '，锁定至 ', ' until ')
  return {
    code: 'INVALID',
    message: { zh: `域名已经锁定${zh}。`, en: `The domain is locked already${en}.` },
    advice: { zh: '如需更改天数，请先解锁。', en: 'To change the days, unlock it first.' }
  }
}

export const daysOutside = (max: number): CallError => ({
  code: 'INVALID',
  field: 'days',
  message: {
    zh: `天数应为 1 到 ${max} 的整数，这是当前套餐允许的范围。`,
    en: `The days are a whole number from 1 to ${max}; the plan of the domain allows no more.`
  }
})
