/** What the service knows of the user. Personal data comes masked. */
export interface Profile {
  userId: string
  /** personal — a person; enterprise — a company; another word as the service says it. */
  kind: string
  /** The real name, or the company's. */
  realName: string
  /** How the service addresses the user. */
  nick: string
  /** The grade of the account, "DP_Free"; "" where the service does not say (2012). */
  grade: string
  /** Masked, as `telephone` and `im` are; "" for none. */
  email: string
  telephone: string
  /** QQ. */
  im: string
  emailVerified: boolean
  telephoneVerified: boolean
  /** null where the service does not say (2012). */
  wechatBound: boolean | null
  /** In yuan; null where the service does not say. */
  balance: number | null
  /** Text messages left. */
  smsBalance: number | null
  /** Of an agent (代理); null for everybody else. */
  agent: { discount: number | null; points: number | null; users: number | null } | null
  /** The application to become an agent is being looked at. */
  agentPending: boolean
  /** Of the API, "4.6". */
  apiVersion: string
}

/** What is to change; what is left out stays. */
export type ProfileEdit = Partial<Record<'realName' | 'nick' | 'telephone' | 'im', string>>

/** How to verify the telephone: the person sends the code as a text message. */
export interface PhoneCheck {
  code: string
  /** In the service's words: from which phone, which text, to which number. */
  instructions: string
}

/** "13900000000" → "139••••0000"; whatever is too short to keep both ends → "•••"; "" stays. */
export function maskNumber(number: string, head: number, tail: number): string {
  if (number === '') return ''
  return number.length < head + tail + 3 ? '•••' : `${number.slice(0, head)}••••${number.slice(-tail)}`
}
