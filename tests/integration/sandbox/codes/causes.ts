import type { ActionName } from '../../../../src/shared/api/catalog/index.ts'
import type { Sandbox } from '../../../../src/sandbox/index.ts'
import type { Domain } from '../../../../src/sandbox/state/model.ts'
import type { Form } from '../client.ts'
import type { CodeCase } from './case.ts'

/** What an action is sent beside the domain. */
export type FormFor = Form | ((sandbox: Sandbox, domain: Domain) => Form)

/** A free domain of the first account of every small scenario, with an A record of www. */
export const mine = ({ state }: Sandbox): Domain => state.find('tiny-two.example')!

/** Somebody else's domain, with nothing shared. */
export const strange = ({ state }: Sandbox): Domain => {
  const domain = state.addDomain({
    name: 'strange.example',
    grade: 'DP_Free',
    ownerId: 1,
    createdOn: '2011-10-13 11:33:47'
  })
  state.addRecord(domain, { host: 'www', type: 'A', value: '192.0.2.1', updatedOn: domain.createdOn })
  return domain
}

const banned = (sandbox: Sandbox): Domain => Object.assign(mine(sandbox), { state: 'spam' })

const locked = (sandbox: Sandbox): Domain =>
  Object.assign(mine(sandbox), { lock: { codeHash: '', start: '2011-10-13', end: '2099-10-13' } })

/** A case that a domain alone provokes: `domain` brings it there. */
export const onDomain = (
  action: ActionName,
  code: string,
  form: FormFor,
  domain: (sandbox: Sandbox) => Domain,
  more: Partial<CodeCase> = {}
): CodeCase => ({
  action,
  code,
  provoke: (sandbox) => {
    const found = domain(sandbox)
    return {
      form: { domain_id: found.id, ...(typeof form === 'function' ? form(sandbox, found) : form) }
    }
  },
  ...more
})

/** The codes that the state of a domain gives an action, each by its cause; codes left out do not occur. */
export function domainCauses(
  action: ActionName,
  form: FormFor,
  codes: { denied?: string; locked?: string; banned?: true; upgrade?: true }
): CodeCase[] {
  const cases = [onDomain(action, '6', form, (sandbox) => ({ ...mine(sandbox), id: 1 }))]
  if (codes.denied !== undefined) cases.push(onDomain(action, codes.denied, form, strange))
  if (codes.locked !== undefined) cases.push(onDomain(action, codes.locked, form, locked))
  if (codes.banned) cases.push(onDomain(action, '-15', form, banned))
  if (codes.upgrade) {
    cases.push(onDomain(action, '-7', form, mine, { scenario: 'enterprise' }))
    cases.push(onDomain(action, '-8', form, mine, { scenario: 'customer' }))
  }
  return cases
}

/** A record that fits everywhere, as Record.Create and Record.Modify take it. */
export const WWW: Form = { sub_domain: 'www', record_type: 'A', record_line: '默认', value: '192.0.2.9' }

/** `form` about the A record of www. */
export const onRecord =
  (form: Form = {}): FormFor =>
  ({ state }, { id }) => {
    const domain = state.domains.get(id)
    const row = domain && [...state.zone(domain).at('www')].find(({ type }) => type === 'A')
    return { record_id: row?.id ?? 1, ...form }
  }
