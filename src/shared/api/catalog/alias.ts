import { answer, id, list, nothing, object, text } from '../decode.ts'
import type { ActionSpec } from '../spec.ts'
import { BANNED, code, DOMAIN_ID_WRONG, UPGRADE_CODES } from './common.ts'
import { domainId } from './params.ts'

export const aliasActions = {
  'Domainalias.List': {
    title: { zh: '域名绑定列表', en: 'Aliases of a domain' },
    kind: 'read',
    params: { domain_id: domainId },
    result: answer({ alias: list(object({ id, domain: text })) }),
    empty: { code: '7', body: { alias: [] } },
    codes: {
      ...UPGRADE_CODES,
      '6': DOMAIN_ID_WRONG,
      '7': code(
        'missing',
        ['没有绑定记录', 'There are no aliases'],
        ['可以为该域名添加绑定。', 'Add an alias to this domain.']
      )
    }
  },
  'Domainalias.Create': {
    title: { zh: '添加域名绑定', en: 'Add an alias' },
    kind: 'write',
    params: {
      domain_id: domainId,
      domain: { required: true, form: 'name', title: { zh: '要绑定的域名', en: 'Alias' } }
    },
    result: answer({ alias: object({ id, punycode: text }) }),
    codes: {
      '-15': BANNED,
      ...UPGRADE_CODES,
      '6': DOMAIN_ID_WRONG,
      '7': code(
        'invalid',
        ['要绑定的域名错误', 'The alias is not a valid domain'],
        ['请填写不带 www 的域名，如 dnspod.com。', 'Enter a domain without www, such as dnspod.com.'],
        { field: 'domain' }
      ),
      '8': code(
        'conflict',
        ['要绑定的域名已经被添加', 'The alias is already a domain here'],
        [
          '该域名已作为独立的域名添加；如要绑定，请先删除它。',
          'It was added as a domain of its own; remove that first to make it an alias.'
        ],
        { field: 'domain' }
      ),
      '9': code(
        'conflict',
        ['要绑定的域名已经被绑定', 'The alias is already bound'],
        ['请先解除它原来的绑定。', 'Remove it where it is bound now first.'],
        { field: 'domain' }
      ),
      '10': code(
        'limit',
        ['绑定数量已经到达上限', 'The domain has as many aliases as it may have'],
        ['请删除其它绑定，或升级域名套餐。', 'Remove other aliases, or upgrade the plan of the domain.']
      )
    }
  },
  'Domainalias.Remove': {
    title: { zh: '删除域名绑定', en: 'Remove an alias' },
    kind: 'write',
    params: {
      domain_id: domainId,
      alias_id: { required: true, id: true, title: { zh: '绑定 ID', en: 'Alias id' } }
    },
    result: nothing,
    codes: {
      '-15': BANNED,
      ...UPGRADE_CODES,
      '6': DOMAIN_ID_WRONG,
      '7': code(
        'missing',
        ['绑定 ID 错误', 'No such alias'],
        ['绑定可能已被删除，请刷新绑定列表。', 'It may be gone; refresh the list of aliases.'],
        { field: 'alias_id' }
      )
    }
  }
} as const satisfies Record<string, ActionSpec>
