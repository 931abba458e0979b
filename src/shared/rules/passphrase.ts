import type { Text } from '../text.ts'

/** Least characters of a passphrase; length counts, not its kinds of characters (NIST SP 800-63B 3.1.1). */
export const MIN_PASSPHRASE = 8

/** Why `passphrase` cannot be set, or null. Spaces count as written. */
export const checkPassphrase = (passphrase: string): Text | null =>
  Array.from(passphrase).length >= MIN_PASSPHRASE
    ? null
    : {
        zh: `口令至少 ${MIN_PASSPHRASE} 个字符，几个词连起来就很好。`,
        en: `A passphrase has at least ${MIN_PASSPHRASE} characters; a few words make a good one.`
      }
