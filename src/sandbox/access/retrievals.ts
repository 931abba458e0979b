import { randomInt } from 'node:crypto'

/** How long a code is good, ms. No text tells. */
const VALID_FOR = 30 * 60_000
/** Wrong tries after which a code is good no more, so that nobody gets through by guessing. No text tells. */
const MOST_WRONG = 5

interface Sent {
  code: string
  until: number
  wrong: number
}

/** Codes that prove that an account may retrieve a domain (取回), kept in memory only. */
export class Retrievals {
  readonly #sent = new Map<string, Sent>()

  /** A new code for one account and domain; one sent before is good no more. */
  issue(userId: number, domainId: number, now: number): string {
    const code = String(randomInt(1_000_000)).padStart(6, '0')
    this.#sent.set(`${userId} ${domainId}`, { code, until: now + VALID_FOR, wrong: 0 })
    return code
  }

  /** Whether a code was ever sent and not used, also one that is good no more. */
  asked(userId: number, domainId: number): boolean {
    return this.#sent.has(`${userId} ${domainId}`)
  }

  /** Whether the code is the one sent, and still good. It is good once. */
  redeem(userId: number, domainId: number, code: string, now: number): boolean {
    const key = `${userId} ${domainId}`
    const sent = this.#sent.get(key)
    if (!sent || now >= sent.until || sent.wrong >= MOST_WRONG) return false
    if (sent.code !== code) {
      sent.wrong++
      return false
    }
    this.#sent.delete(key)
    return true
  }
}
