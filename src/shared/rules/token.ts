import type { LinkName } from '../model/app.ts'
import type { Text } from '../text.ts'

export type TokenCheck =
  { ok: true; token: string } | { ok: false; text: Text; advice: Text; link?: LinkName }

/** A DNSPod token as `login_token` takes it: an id of digits, a comma, the token. */
const TOKEN = /^\d{1,20},[0-9A-Za-z]{8,128}$/

/** "ID: 12345  Token: 0123abcd…" as the console and people write it, in either order of upper and lower case. */
const LABELLED =
  /^(?:dnspod\s*)?(?:token\s*)?id\s*[:=]?\s*(\d{1,20})[\s,;]+(?:dnspod\s*)?(?:login_?)?token\s*[:=]?\s*([0-9A-Za-z]{8,128})$/i

const ADVICE: Text = {
  zh: '在 DNSPod 控制台的“密钥管理”里创建 DNSPod Token，把 ID 和 Token 用英文逗号连起来，形如 12345,0a1b2c3d4e5f…。',
  en: 'Create a DNSPod Token in the DNSPod console and join its ID and token with a comma, as in 12345,0a1b2c3d4e5f…'
}

/**
 * Reads what a person pasted for a DNSPod token. Spaces, quotes, a full-width comma and "ID: … Token: …" are put right
 * where only one reading is possible; what is recognised as something else is named.
 */
export function checkToken(text: string): TokenCheck {
  const plain = unwrap(text.normalize('NFKC').replaceAll('、', ','))
  const joined = plain.replaceAll(/\s*[,;|]\s*/g, ',').replace(/^(\d{1,20})\s+(?=[0-9A-Za-z]{8,128}$)/, '$1,')
  if (TOKEN.test(joined)) return { ok: true, token: joined }
  const labelled = LABELLED.exec(plain)
  if (labelled) return { ok: true, token: `${labelled[1] ?? ''},${labelled[2] ?? ''}` }
  return { ok: false, ...explain(plain, joined) }
}

/** Without the spaces, quotes and name (`login_token=`) around it. */
const unwrap = (text: string): string =>
  text
    .replaceAll(/[\p{Cf}]/gu, '')
    .trim()
    .replace(/^login_token\s*[:=]\s*/i, '')
    .replace(/^["'“”‘’`]+|["'“”‘’`]+$/gu, '')
    .trim()

function explain(plain: string, joined: string): { text: Text; advice: Text; link: LinkName } {
  const say = (text: Text, advice = ADVICE, link: LinkName = 'tokens') => ({ text, advice, link })
  if (plain === '') return say({ zh: '请填写 DNSPod Token。', en: 'A DNSPod token is needed.' })
  if (/\bAKID[0-9A-Za-z]{13,}/.test(plain)) {
    return say(
      {
        zh: '这是腾讯云 API 密钥（SecretId），不是 DNSPod Token。',
        en: 'This is a Tencent Cloud SecretId, not a DNSPod token.'
      },
      CLOUD
    )
  }
  if (/^[0-9A-Za-z]{32},\d{1,20}$/.test(joined)) {
    return say({
      zh: 'ID 和 Token 的顺序反了，ID 在前。',
      en: 'The ID and the token are swapped: the ID comes first.'
    })
  }
  if (/^[0-9a-f]{32}$/.test(plain)) {
    return say({
      zh: '只有 Token，缺少前面的 ID。',
      en: 'This is the token alone; its ID is missing in front.'
    })
  }
  if (/^[0-9A-Za-z]{32}$/.test(plain)) {
    return say(
      {
        zh: '这像是腾讯云的 SecretKey，或者是缺少 ID 的 Token。',
        en: 'This looks like a Tencent Cloud SecretKey, or like a token without its ID.'
      },
      CLOUD
    )
  }
  if (/^\d{1,20},?$/.test(joined)) {
    return say({
      zh: '只有 ID，缺少后面的 Token。',
      en: 'This is the ID alone; the token is missing behind it.'
    })
  }
  return say({
    zh: '这不是 DNSPod Token：它由数字 ID、英文逗号和一串字母数字组成。',
    en: 'This is no DNSPod token: an ID of digits, a comma, then letters and digits.'
  })
}

const CLOUD: Text = {
  zh: '腾讯云密钥用于云 API 3.0，不能登录 DNSPod API。请在 DNSPod 控制台的“密钥管理”里切换到“DNSPod Token”另建一个。',
  en: 'Tencent Cloud keys are for API 3.0 and cannot sign in to the DNSPod API. Create a "DNSPod Token" in the DNSPod console instead.'
}
