import type { CodeCase } from './case.ts'
import { domainCauses, mine, onDomain, strange } from './causes.ts'

const create = (code: string, domain: string, before?: CodeCase['provoke']): CodeCase => ({
  action: 'Domain.Create',
  code,
  provoke: async (sandbox) => {
    await before?.(sandbox)
    return { form: { domain } }
  }
})

export const domainCodes: CodeCase[] = [
  create('6', 'www.site.example'),
  create('7', 'tiny-two.example'),
  create('11', 'alias.example', (sandbox) => {
    mine(sandbox).aliases.push({ id: 1, name: 'alias.example' })
    return { form: {} }
  }),
  create('12', 'strange.example', (sandbox) => {
    strange(sandbox)
    return { form: {} }
  }),

  { action: 'Domain.List', code: '6', provoke: () => ({ form: { offset: -1, length: 5 } }) },
  { action: 'Domain.List', code: '7', provoke: () => ({ form: { length: 0 } }) },
  { action: 'Domain.List', code: '9', scenario: 'empty', provoke: () => ({ form: {} }) },

  ...domainCauses('Domain.Remove', {}, { denied: '9', locked: '7', banned: true }),
  onDomain('Domain.Remove', '8', {}, ({ state }) => state.find('tiny-one.example')!),

  ...domainCauses(
    'Domain.Status',
    { status: 'disable' },
    { denied: '8', locked: '7', banned: true, upgrade: true }
  ),

  ...domainCauses('Domain.Info', {}, { denied: '8', upgrade: true }),
  {
    action: 'Domain.Info',
    code: '13',
    dialect: 'today',
    provoke: () => ({ form: { domain: 'no.example' } })
  },

  ...domainCauses('Domain.Ismark', { is_mark: 'yes' }, {}),
  ...domainCauses('Domain.Remark', { remark: 'x' }, {}),
  ...domainCauses('Domain.Changegroup', { group_id: 2 }, {}),
  onDomain('Domain.Changegroup', '7', { group_id: 99 }, mine)
]
