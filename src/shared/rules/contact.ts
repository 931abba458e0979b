import type { Text } from '../text.ts'

export type EmailCheck = { ok: true; email: string } | { ok: false; text: Text }

/**
 * The form of HTML's `<input type=email>` (HTML Standard, 4.10.5.1.5) with a dot in the domain. It allows ASCII only
 * and no brackets, so the address can stand between the brackets of the User-Agent.
 */
const EMAIL =
  /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+$/i

/** Whether `text` has the form of an e-mail address (RFC 5321 4.5.3.1: 64 octets before the @, 254 in all). */
export function checkEmail(text: string): EmailCheck {
  const email = text.trim()
  if (email === '') return { ok: false, text: { zh: '请填写邮箱。', en: 'An e-mail address is needed.' } }
  if (EMAIL.test(email) && email.length <= 254 && email.indexOf('@') <= 64) return { ok: true, email }
  const form = {
    zh: '邮箱格式不对，例如 name@example.com。',
    en: 'This is no e-mail address, such as name@example.com.'
  }
  return { ok: false, text: form }
}
