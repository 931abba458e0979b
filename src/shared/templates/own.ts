import type { RecordContent } from '../model/changes.ts'
import type { OwnTemplate } from '../model/template.ts'
import { toAscii } from '../rules/idn.ts'
import { textsOf, variablesIn, type Template, type TemplateVariable, type VariableType } from './template.ts'

/** The variable's type by the records whose whole value it is. */
function typeOf(name: string, records: readonly RecordContent[]): VariableType {
  const types = new Set(records.filter(({ value }) => value === `{${name}}`).map(({ type }) => type))
  const [type = ''] = types
  if (types.size !== 1) return 'text'
  if (type === 'A') return 'ipv4'
  if (type === 'AAAA') return 'ipv6'
  return type === 'CNAME' || type === 'MX' || type === 'NS' ? 'hostname' : 'text'
}

/** A template of the person's own as one that can be expanded; its variables are known by their names alone. */
export function asTemplate({ id, name, records }: OwnTemplate): Template {
  const variables = variablesIn(records.flatMap(textsOf)).map((variable): TemplateVariable => ({
    name: variable,
    type: typeOf(variable, records),
    label: { zh: variable, en: variable }
  }))
  return { id, title: { zh: name, en: name }, about: { zh: '', en: '' }, variables, records }
}

/** `records` to be kept as a template: with `domain`, its name as a word of its own in a text becomes {domain}. */
export function templateRecords(
  records: readonly RecordContent[],
  domain: { name: string; punycode: string } | null
): RecordContent[] {
  if (domain === null) return [...records]
  const names = [...new Set([domain.name, domain.punycode, toAscii(domain.punycode) ?? domain.punycode])]
  const escaped = names.map((name) => name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
  // "notexample.com" and "example.com.cn" are other names; "mail.example.com" ends with ours.
  const whole = new RegExp(
    String.raw`(?<![\p{L}\p{N}_-])(?:${escaped.join('|')})(?![\p{L}\p{N}_-]|\.[\p{L}\p{N}_])`,
    'giu'
  )
  const turn = (text: string): string => text.replaceAll(whole, '{domain}')
  return records.map((record) => ({
    ...record,
    host: turn(record.host),
    value: turn(record.value),
    remark: turn(record.remark)
  }))
}
