import type { CodeCase } from './case.ts'
import { domainCauses } from './causes.ts'

const setting = { denied: '8', locked: '7', banned: true, upgrade: true } as const

export const domainSettingsCodes: CodeCase[] = [
  ...domainCauses('Domain.Log', {}, { denied: '8', upgrade: true }),
  ...domainCauses('Domain.Searchenginepush', { status: 'no' }, setting),
  ...domainCauses('Domain.Urlincn', { status: 'yes' }, setting),
  ...domainCauses('Domain.Purview', {}, {})
]
