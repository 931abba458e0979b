import type { Text } from '../text.ts'
import { specOf, type ActionName } from './catalog/index.ts'
import type { ParamSpec } from './spec.ts'

/** A parameter that breaks the rule of the catalogue, found before anything is sent. */
export interface ParamProblem {
  field: string
  text: Text
}

/** The first problem of `params` for `action`, or null when they can be sent. `undefined` counts as not there. */
export function checkParams(
  action: ActionName,
  params: Readonly<Record<string, unknown>>
): ParamProblem | null {
  const spec = specOf(action)
  const given = (name: string): boolean => params[name] !== undefined
  const title = (name: string): Text => spec.params[name]?.title ?? { zh: name, en: name }

  for (const [name, value] of Object.entries(params)) {
    if (value === undefined) continue
    const param = Object.hasOwn(spec.params, name) ? spec.params[name] : undefined
    if (param === undefined)
      return { field: name, text: { zh: `没有参数 ${name}`, en: `There is no parameter ${name}` } }
    const text = checkValue(param, value)
    if (text !== null) return { field: name, text }
  }
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

function checkValue(param: ParamSpec, value: unknown): Text | null {
  const { zh, en } = param.title
  if (param.range !== undefined) {
    const [min, max] = param.range
    if (typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max) return null
    return max === Number.MAX_SAFE_INTEGER
      ? { zh: `${zh}应为不小于 ${min} 的整数`, en: `${en} must be a whole number from ${min} on` }
      : { zh: `${zh}应为 ${min}–${max} 的整数`, en: `${en} must be a whole number from ${min} to ${max}` }
  }
  if (typeof value !== 'string') return { zh: `${zh}应为文本`, en: `${en} must be text` }
  if (param.values !== undefined)
    return param.values.includes(value)
      ? null
      : {
          zh: `${zh}只能是 ${param.values.join('、')} 之一`,
          en: `${en} must be one of ${param.values.join(', ')}`
        }
  if (param.id === true && !/^[0-9]{1,20}$/.test(value))
    return { zh: `${zh}应为数字`, en: `${en} must consist of digits` }
  return value === '' && param.blank !== true ? { zh: `${zh}不能为空`, en: `${en} must not be empty` } : null
}
