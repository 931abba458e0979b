import type { GradeRules } from '../../shared/model/grades.ts'
import { Refusal } from '../answer.ts'

/** Letters of any script, digits, hyphen and underscore. */
const LABEL = /^[\p{L}\p{N}_*]([\p{L}\p{N}\p{M}_*-]*[\p{L}\p{N}\p{M}_*])?$/u

/** Whether `host` has the form of a host (主机记录), whatever the grade allows. */
export const isHost = (host: string): boolean =>
  host === '@' ||
  (host.length <= 200 && host.split('.').every((label) => label.length <= 63 && LABEL.test(label)))

/** Refuses a host: 22 its form, 23 its depth, 24 its wildcard. Codes of Record.Create. */
export function checkHost(host: string, rules: GradeRules): void {
  if (!isHost(host)) throw new Refusal('22')
  if (host === '@') return
  const labels = host.split('.')
  if (!host.includes('*')) {
    if (labels.length > rules.subDomainLevels) throw new Refusal('23')
    return
  }
  const [first = '', ...others] = labels
  const mixed = first !== '*' && !rules.mixedWildcard
  if (mixed || !first.includes('*') || others.some((label) => label.includes('*'))) throw new Refusal('24')
  if (labels.length > rules.wildcardLevels) throw new Refusal('24')
}
