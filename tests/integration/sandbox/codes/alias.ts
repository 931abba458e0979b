import type { CodeCase } from './case.ts'
import { domainCauses, mine, onDomain } from './causes.ts'

const name = { domain: 'alias.test' }

export const aliasCodes: CodeCase[] = [
  ...domainCauses('Domainalias.List', {}, { upgrade: true }),
  onDomain('Domainalias.List', '7', {}, mine),

  ...domainCauses('Domainalias.Create', name, { banned: true, upgrade: true }),
  onDomain('Domainalias.Create', '7', { domain: 'www.alias.test' }, mine),
  onDomain('Domainalias.Create', '8', { domain: 'tiny-one.example' }, mine),
  onDomain('Domainalias.Create', '9', name, ({ state }) => {
    const domain = state.find('tiny-one.example')!
    domain.aliases.push({ id: 1, name: 'alias.test' })
    return domain
  }),
  onDomain('Domainalias.Create', '10', name, (sandbox) => {
    const domain = mine(sandbox)
    // As many as a free domain may have.
    domain.aliases.push({ id: 1, name: 'one.test' }, { id: 2, name: 'two.test' })
    return domain
  }),

  ...domainCauses('Domainalias.Remove', { alias_id: 1 }, { banned: true, upgrade: true }),
  onDomain('Domainalias.Remove', '7', { alias_id: 4711 }, mine)
]
