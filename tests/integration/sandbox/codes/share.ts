import type { ActionName } from '../../../../src/shared/api/catalog/index.ts'
import type { Sandbox } from '../../../../src/sandbox/index.ts'
import type { Domain } from '../../../../src/sandbox/state/model.ts'
import type { CodeCase } from './case.ts'
import { domainCauses, mine, onDomain } from './causes.ts'

type ShareAction = Extract<ActionName, `Domainshare.${string}`>

const PARTNER = 'partner@zonedeck.example'
const FORM = { email: PARTNER, mode: 'r' }
const people = { scenario: 'people' }

/** What the e-mail address alone provokes. */
const emailCauses = (action: ShareAction): CodeCase[] => [
  onDomain(action, '7', { ...FORM, email: 'partner at zonedeck' }, mine),
  onDomain(action, '8', { ...FORM, email: 'nobody@zonedeck.example' }, mine)
]

/** The domain with shares to the people of these indexes, of the hosts named. */
const shared =
  (...shares: { to: number; subDomain?: string }[]) =>
  (sandbox: Sandbox): Domain => {
    const domain = mine(sandbox)
    for (const { to, subDomain = '' } of shares) {
      const { userId, email } = sandbox.accounts[to]!
      domain.shares.push({ userId, email, mode: 'r', subDomain })
    }
    return domain
  }

/** Two shares are all that a free domain may have. */
const full = (sandbox: Sandbox): Domain => {
  const domain = mine(sandbox)
  for (const email of ['a@zonedeck.example', 'b@zonedeck.example'])
    domain.shares.push({ userId: null, email, mode: 'r', subDomain: '' })
  return domain
}

const hostsFull = shared({ to: 1, subDomain: 'a' }, { to: 1, subDomain: 'b' })

export const shareCodes: CodeCase[] = [
  ...domainCauses('Domainshare.Create', FORM, { banned: true, upgrade: true }),
  ...emailCauses('Domainshare.Create'),
  onDomain('Domainshare.Create', '9', FORM, shared({ to: 1 }), people),
  onDomain('Domainshare.Create', '10', FORM, full, people),
  onDomain('Domainshare.Create', '75', { ...FORM, sub_domain: 'c' }, hostsFull, {
    ...people,
    dialect: 'today'
  }),
  ...domainCauses('Domainshare.List', {}, { upgrade: true }),
  onDomain('Domainshare.List', '7', {}, mine),
  ...domainCauses('Domainshare.Modify', FORM, { banned: true, upgrade: true }),
  ...emailCauses('Domainshare.Modify'),
  onDomain('Domainshare.Modify', '9', FORM, mine, people),
  onDomain(
    'Domainshare.Modify',
    '75',
    { ...FORM, new_sub_domain: 'c' },
    shared({ to: 1 }, { to: 2, subDomain: 'a' }, { to: 2, subDomain: 'b' }),
    { ...people, dialect: 'today' }
  ),
  ...domainCauses('Domainshare.Remove', FORM, { banned: true, upgrade: true }),
  ...emailCauses('Domainshare.Remove'),
  onDomain('Domainshare.Remove', '9', FORM, shared({ to: 2 }), people)
]
