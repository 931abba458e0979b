import type { Text } from '../text.ts'
import { checkEmail } from '../rules/contact.ts'
import { toAscii, trimmed } from '../rules/idn.ts'
import { readUrl } from '../rules/web-url.ts'
import { specOf, type ActionName } from './catalog/index.ts'
import type { ActionSpec, ParamSpec } from './spec.ts'

/** A parameter that breaks the rule of the catalogue, found before anything is sent. */
export interface ParamProblem {
  field: string
  text: Text
}

/** Parameters as they are sent, or the first problem that keeps them from it. */
export type WireParams = { ok: true; wire: Record<string, string> } | { ok: false; problem: ParamProblem }

/**
 * Makes `params` of `action` ready to be sent: text, trimmed where the service does not want the space, names in A-labels.
 * `undefined` counts as not there. This is the one place where names are converted.
 */
export function wireParams(action: ActionName, params: Readonly<Record<string, unknown>>): WireParams {
  const spec = specOf(action)
  const wire = new Map<string, string>()
  for (const [name, value] of Object.entries(params)) {
    if (value === undefined) continue
    const param = Object.hasOwn(spec.params, name) ? spec.params[name] : undefined
    if (param === undefined)
      return fail(name, { zh: `没有参数 ${name}`, en: `There is no parameter ${name}` })
    const read = readValue(param, value)
    if (typeof read !== 'string') return fail(name, read)
    wire.set(name, read)
  }
  const problem = checkPresence(spec, (name) => wire.has(name))
  return problem === null ? { ok: true, wire: Object.fromEntries(wire) } : { ok: false, problem }
}

const fail = (field: string, text: Text): WireParams => ({ ok: false, problem: { field, text } })

/** The first problem of `params` for `action`, or null when they can be sent. */
export function checkParams(
  action: ActionName,
  params: Readonly<Record<string, unknown>>
): ParamProblem | null {
  const read = wireParams(action, params)
  return read.ok ? null : read.problem
}

/** What is missing, or too much, of the parameters that are `given`. */
function checkPresence(spec: ActionSpec, given: (name: string) => boolean): ParamProblem | null {
  const title = (name: string): Text => spec.params[name]?.title ?? { zh: name, en: name }
  for (const [name, param] of Object.entries(spec.params))
    if (param.required && !given(name))
      return {
        field: name,
        text: { zh: `缺少${param.title.zh}（${name}）`, en: `${param.title.en} (${name}) is missing` }
      }
  for (const [names, exactly] of [
    ...(spec.oneOf ?? []).map((group) => [group, true] as const),
    ...(spec.anyOf ?? []).map((group) => [group, false] as const)
  ]) {
    const sent = names.filter(given).length
    if (sent === 1 || (sent > 1 && !exactly)) continue
    const zh = names.map((name) => `${title(name).zh}（${name}）`).join('、')
    const en = names.map((name) => `${title(name).en} (${name})`).join(', ')
    return {
      field: names[0] ?? '',
      text: exactly
        ? { zh: `${zh}：须且只能填写一项`, en: `Give exactly one of ${en}` }
        : { zh: `${zh}：至少填写一项`, en: `Give at least one of ${en}` }
    }
  }
  return null
}

/** One value as it is sent, or why it cannot be. */
function readValue(param: ParamSpec, value: unknown): string | Text {
  const { zh, en } = param.title
  if (param.range !== undefined) {
    const [min, max] = param.range
    if (typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max)
      return String(value)
    return max === Number.MAX_SAFE_INTEGER
      ? { zh: `${zh}应为不小于 ${min} 的整数`, en: `${en} must be a whole number from ${min} on` }
      : { zh: `${zh}应为 ${min}–${max} 的整数`, en: `${en} must be a whole number from ${min} to ${max}` }
  }
  if (typeof value !== 'string') return { zh: `${zh}应为文本`, en: `${en} must be text` }
  if (param.values !== undefined)
    return param.values.includes(value)
      ? value
      : {
          zh: `${zh}只能是 ${param.values.join('、')} 之一`,
          en: `${en} must be one of ${param.values.join(', ')}`
        }
  const text = param.id === true || param.form !== undefined || param.trim === true ? trimmed(value) : value
  if (text === '') return param.blank === true ? '' : { zh: `${zh}不能为空`, en: `${en} must not be empty` }
  if (param.id === true && !/^[0-9]{1,20}$/.test(text))
    return { zh: `${zh}应为数字`, en: `${en} must consist of digits` }
  return param.form === undefined ? text : FORMS[param.form](text, param.title)
}

const FORMS: Record<NonNullable<ParamSpec['form']>, (text: string, title: Text) => string | Text> = {
  name: (text, { zh, en }) =>
    toAscii(text) ?? {
      zh: `${zh}含有域名不能使用的字符`,
      en: `${en} has characters that no domain name can have`
    },
  email(text) {
    const checked = checkEmail(text)
    return checked.ok ? checked.email : checked.text
  },
  url: (text, { zh, en }) =>
    /^https?:$/.test(readUrl(text)?.protocol ?? '')
      ? text
      : {
          zh: `${zh}应为以 http:// 或 https:// 开头的网址`,
          en: `${en} must be an address that begins with http:// or https://`
        }
}
