import type { Zone } from '../model/record.ts'
import { checkEmail } from '../rules/contact.ts'
import { checkHost } from '../rules/host.ts'
import { toAscii, trimmed } from '../rules/idn.ts'
import type { RecordIssue } from '../rules/record.ts'
import { checkValue } from '../rules/values/value.ts'
import type { Text } from '../text.ts'
import { VARIABLE, type TemplateVariable, type VariableType } from './template.ts'

/** What was typed for each variable; one that is not there counts as empty. */
export type TemplateValues = Readonly<Record<string, string>>

/** The record type whose rules judge a variable. */
const JUDGED_AS: Partial<Record<VariableType, string>> = {
  ipv4: 'A',
  ipv6: 'AAAA',
  hostname: 'CNAME',
  text: 'TXT'
}

/** The built-in variables for a zone. */
export function builtIns({ domain }: Pick<Zone, 'domain'>): TemplateValues {
  const name = toAscii(domain.punycode) ?? domain.punycode
  return { domain: name, 'domain-dashed': name.replaceAll('.', '-') }
}

/** `text` with its variables filled in; null when one of them has no value. */
export function fill(text: string, values: TemplateValues): string | null {
  const names = [...text.matchAll(VARIABLE)].map((match) => match[1] ?? '')
  if (names.some((name) => !values[name])) return null
  return text.replaceAll(VARIABLE, (_match, name: string) => values[name] ?? '')
}

/** A typed value as it is meant: trimmed, and without what the template puts in front of it anyway. */
export function tidyValue({ prefix }: TemplateVariable, typed: string): string {
  const value = trimmed(typed)
  return prefix !== undefined && value.startsWith(prefix) ? value.slice(prefix.length) : value
}

/** What the form begins with. */
export const initialValues = (variables: readonly TemplateVariable[], zone: Zone): Record<string, string> =>
  Object.fromEntries(
    variables.map(({ name, initial = '', options }) => [
      name,
      initial === '' ? (options?.[0]?.value ?? '') : (fill(initial, builtIns(zone)) ?? '')
    ])
  )

/** Why a typed value cannot be, by the rules that judge the records later; null when it can. */
export function valueProblem(variable: TemplateVariable, typed: string, zone: Zone): Text | null {
  const value = tidyValue(variable, typed)
  if (value === '')
    return variable.optional
      ? null
      : {
          zh: `请填写“${variable.label.zh}”。`,
          en: `“${variable.label.en}” is needed.`
        }
  const { type } = variable
  if (type === 'choice')
    return variable.options?.some((option) => option.value === value)
      ? null
      : { zh: '请从列出的选项中选择。', en: 'Choose one of those listed.' }
  if (type === 'email') {
    const check = checkEmail(value)
    return check.ok ? null : check.text
  }
  const issues =
    type === 'host' ? checkHost(value, zone.domain) : judged(JUDGED_AS[type] ?? 'TXT', value, zone)
  return issues.find(({ level }) => level === 'error')?.text ?? null
}

const judged = (type: string, value: string, zone: Zone): RecordIssue[] =>
  checkValue(
    { host: '@', type, line: '', lineId: null, value, ttl: null, mx: null, weight: null, enabled: true },
    zone
  )
