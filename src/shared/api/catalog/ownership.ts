import { answer, date, flag, id, nothing, object, text } from '../decode.ts'
import type { ActionSpec } from '../spec.ts'
import { BANNED, code, DOMAIN_ID_WRONG, DOMAIN_LOCKED, UPGRADE_CODES } from './common.ts'
import { domainId, email } from './params.ts'

const NO_RIGHT = code(
  'permission',
  ['不是域名所有者或者没有权限', 'Not the owner of the domain, or not allowed'],
  ['请用域名所有者的账号操作。', 'Use the account of the owner.']
)

const EMAIL_WRONG = code(
  'invalid',
  ['要过户到的账号邮箱错误', 'The e-mail address of the new owner is wrong'],
  ['请检查邮箱是否填写正确。', 'Check the e-mail address.'],
  { field: 'email' }
)

const NO_ACCOUNT = code(
  'missing',
  ['要过户到的账号邮箱不存在', 'No account has this e-mail address'],
  [
    '新的所有者须先用该邮箱注册 DNSPod 账号。',
    'The new owner must sign up at DNSPod with this address first.'
  ],
  { field: 'email' }
)

export const ownershipActions = {
  'Domain.Transfer': {
    title: { zh: '域名过户', en: 'Transfer a domain' },
    kind: 'write',
    params: { domain_id: domainId, email },
    result: nothing,
    codes: {
      '-15': BANNED,
      ...UPGRADE_CODES,
      '6': DOMAIN_ID_WRONG,
      '7': EMAIL_WRONG,
      '8': NO_ACCOUNT,
      '9': code(
        'conflict',
        ['不能过户给自己', 'A domain cannot be transferred to its own owner'],
        ['请填写另一个账号的邮箱。', 'Enter the e-mail address of another account.'],
        { field: 'email' }
      ),
      '10': code(
        'permission',
        ['个人用户域名不能过户给企业账号', 'Domains of a person cannot go to a company account'],
        ['请选择个人账号作为新的所有者。', 'Choose the account of a person as the new owner.'],
        { field: 'email' }
      ),
      '11': code(
        'permission',
        ['企业用户域名不能过户给个人账号', 'Domains of a company cannot go to the account of a person'],
        ['请选择企业账号作为新的所有者。', 'Choose a company account as the new owner.'],
        { field: 'email' }
      ),
      // Later texts number these two anew.
      '103': { ...EMAIL_WRONG, dialect: 'today' },
      '1008': { ...NO_ACCOUNT, dialect: 'today' }
    }
  },
  'Domain.Lock': {
    title: { zh: '锁定域名', en: 'Lock a domain' },
    kind: 'write',
    params: {
      domain_id: domainId,
      // The grade sets the most (Domain.Purview, 域名锁定天数).
      days: { required: true, range: [1, 3650], title: { zh: '锁定天数', en: 'Days' } }
    },
    result: answer({ lock: object({ domain_id: id, lock_code: text, lock_end: date }) }),
    codes: {
      '-15': BANNED,
      ...UPGRADE_CODES,
      '6': DOMAIN_ID_WRONG,
      '7': NO_RIGHT,
      '8': code(
        'invalid',
        ['锁定天数错误', 'The number of days is wrong'],
        ['天数应为从 1 开始的整数。', 'The days are a whole number from 1 on.'],
        { field: 'days' }
      ),
      '9': code(
        'limit',
        ['锁定天数超出限制', 'That is more days than the grade allows'],
        ['请减少天数，或升级域名套餐。', 'Lock it for fewer days, or upgrade the plan of the domain.'],
        { field: 'days' }
      ),
      '21': {
        ...DOMAIN_LOCKED,
        kind: 'conflict',
        cause: { zh: '域名已经被锁定', en: 'The domain is locked already' },
        advice: { zh: '如需更改天数，请先解锁。', en: 'To change the days, unlock it first.' }
      }
    }
  },
  'Domain.Lockstatus': {
    title: { zh: '锁定状态', en: 'Lock of a domain' },
    kind: 'read',
    unlisted: true,
    params: { domain_id: domainId },
    result: answer({ lock: object({ lock_status: flag, start_at: date, end_at: date }) }),
    codes: {
      '-15': BANNED,
      ...UPGRADE_CODES,
      '6': DOMAIN_ID_WRONG,
      '7': code(
        'missing',
        ['域名没有锁定', 'The domain is not locked'],
        ['无需解锁。', 'There is nothing to unlock.']
      )
    }
  },
  'Domain.Unlock': {
    title: { zh: '锁定解锁', en: 'Unlock a domain' },
    kind: 'write',
    params: {
      domain_id: domainId,
      lock_code: { required: true, trim: true, title: { zh: '解锁码', en: 'Unlock code' } }
    },
    result: nothing,
    codes: {
      '-15': BANNED,
      ...UPGRADE_CODES,
      '6': DOMAIN_ID_WRONG,
      '7': NO_RIGHT,
      '8': code(
        'conflict',
        ['域名没有锁定', 'The domain is not locked'],
        ['无需解锁，请刷新域名列表。', 'There is nothing to unlock; refresh the list.']
      ),
      '9': code(
        'invalid',
        ['解锁码错误', 'The unlock code is wrong'],
        [
          '请填写锁定时返回的解锁码；如已遗失，请等锁定到期。',
          'Enter the code that locking answered; without it, wait for the lock to end.'
        ],
        { field: 'lock_code' }
      )
    }
  }
} as const satisfies Record<string, ActionSpec>
