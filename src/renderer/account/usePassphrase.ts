import { checkPassphrase } from '../../shared/rules/passphrase.ts'
import type { Checks } from '../form.ts'
import { say, t } from '../i18n/index.ts'

export interface PassphraseValues {
  passphrase: string
  repeat: string
}

/** Checks of a new passphrase and its repetition; none of them while `wanted` says no. */
export function passphraseChecks<V extends PassphraseValues>(
  wanted: (values: V) => boolean = () => true
): Checks<V> {
  const checks: Checks<PassphraseValues> = {
    passphrase: ({ passphrase }) => {
      const wrong = checkPassphrase(passphrase)
      return wrong ? say(wrong) : null
    },
    repeat: ({ passphrase, repeat }) => (passphrase === repeat ? null : t('welcome.passphrase.mismatch'))
  }
  const when =
    (check: (values: PassphraseValues) => string | null) =>
    (values: V): string | null =>
      wanted(values) ? check(values) : null
  return Object.fromEntries(
    Object.entries(checks).map(([field, check]) => [field, when(check)])
    // The two fields of PassphraseValues, which V has.
  ) as Checks<V>
}
