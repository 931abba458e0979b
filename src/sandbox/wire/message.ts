import { codeOf, COMMON_CODES, isAction } from '../../shared/api/catalog/index.ts'
import type { CodeSpec, Dialect } from '../../shared/api/spec.ts'
import type { Text } from '../../shared/text.ts'
import type { Refusal } from '../answer.ts'

const COMPLETED: Text = { zh: '操作已经成功完成', en: 'Action completed successful' }

/** The language of messages: `lang`, English unless the client says otherwise. */
export type Lang = 'en' | 'cn'

const say = (text: Text, lang: Lang): string => (lang === 'cn' ? text.zh : text.en)

export const completed = (lang: Lang): string => say(COMPLETED, lang)

/** The message of a refusal: its own, or the catalogue's cause for the code. */
export function messageOf(refusal: Refusal, action: string, dialect: Dialect, lang: Lang): string {
  const { code, says } = refusal
  if (typeof says === 'object' && 'zh' in says) return say(says, lang)
  // Seen as a table by any code, for codes come from the wire's side of things.
  const common: Readonly<Record<string, CodeSpec>> = COMMON_CODES
  const like = typeof says === 'object' ? { message: says.like } : {}
  const known =
    says !== 'common' && isAction(action) ? codeOf(action, code, { dialect, ...like }) : common[code]
  return say((known ?? COMMON_CODES['3']).cause, lang)
}
