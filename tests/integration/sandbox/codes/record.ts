import type { CodeCase } from './case.ts'
import { domainCauses, mine, onDomain, onRecord, WWW } from './causes.ts'

const change = { denied: '7', locked: '21', banned: true, upgrade: true } as const

/** What the actions on one record answer for their domain and record; those on its fields stand in record-fields.ts. */
export const recordCodes: CodeCase[] = [
  { action: 'Record.Type', code: '6', provoke: () => ({ form: { domain_grade: 'D_Gold' } }) },
  { action: 'Record.Line', code: '6', provoke: () => ({ form: { domain_grade: 'D_Gold' } }) },

  ...domainCauses('Record.List', {}, { denied: '9', upgrade: true }),
  onDomain('Record.List', '7', { offset: -1, length: 5 }, mine),
  onDomain('Record.List', '8', { length: 0 }, mine),
  onDomain('Record.List', '10', { sub_domain: 'nothing' }, mine),
  onDomain('Record.List', '27', { record_line: '火星' }, mine, { dialect: 'today' }),

  ...domainCauses('Record.Info', onRecord(), { denied: '7', banned: true, upgrade: true }),
  onDomain('Record.Info', '8', { record_id: 1 }, mine),

  ...domainCauses('Record.Remove', onRecord(), change),
  onDomain('Record.Remove', '8', { record_id: 1 }, mine),

  ...domainCauses('Record.Status', onRecord({ status: 'disable' }), change),
  onDomain('Record.Status', '8', { record_id: 1, status: 'disable' }, mine),

  ...domainCauses('Record.Remark', onRecord({ remark: 'x' }), {}),
  onDomain('Record.Remark', '8', { record_id: 1, remark: 'x' }, mine),

  // Record.Create's 6 is 缺少参数或者参数错误 in 2012, which stands with the fields.
  ...domainCauses('Record.Create', WWW, change).filter(({ code }) => code !== '6'),
  onDomain('Record.Create', '6', WWW, (sandbox) => ({ ...mine(sandbox), id: 1 }), { dialect: 'today' }),
  {
    action: 'Record.Create',
    code: '8',
    dialect: 'today',
    provoke: () => ({ form: { ...WWW, domain: 'no.example' } })
  },

  ...domainCauses('Record.Modify', onRecord(WWW), change),
  onDomain('Record.Modify', '8', { ...WWW, record_id: 1 }, mine),
  {
    action: 'Record.Modify',
    code: '8',
    dialect: 'today',
    provoke: () => ({ form: { ...WWW, record_id: 1, domain: 'no.example' } })
  },

  ...domainCauses('Record.Ddns', onRecord(WWW), change),
  onDomain('Record.Ddns', '8', { ...WWW, record_id: 1 }, mine)
]
