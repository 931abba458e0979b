import type { Text } from '../text.ts'
import { trimmed } from './idn.ts'

/** Most characters of a group's name. No text has a figure; what is longer does not fit beside the list either. */
export const GROUP_NAME_MAX = 20

/** `name` as it would be sent, or what is wrong with it. `others` are the names of the account's other groups. */
export function checkGroupName(
  text: string,
  others: readonly string[]
): { ok: true; name: string } | { ok: false; text: Text } {
  const name = trimmed(text)
  const fail = (zh: string, en: string) => ({ ok: false as const, text: { zh, en } })
  if (name === '') return fail('请填写分组名称。', 'A name is needed.')
  if (/\p{Cc}/u.test(name)) return fail('名称里有看不见的控制字符。', 'The name holds a control character.')
  // Code points, as the service counts, not UTF-16 units.
  if (Array.from(name).length > GROUP_NAME_MAX)
    return fail(`最多 ${GROUP_NAME_MAX} 个字符。`, `A name has at most ${GROUP_NAME_MAX} characters.`)
  if (others.includes(name)) return fail('已经有这个名称的分组。', 'There is a group of this name already.')
  return { ok: true, name }
}
