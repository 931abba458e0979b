import type { Guard } from '../../../shared/changes/plan.ts'
import { locale, t } from '../../i18n/index.ts'

/** Names told one by one; of more only these. */
const NAMED = 5

/** What a guard warns of, in one sentence. */
export function guardWords({ kind, n, names }: Guard): string {
  if (kind !== 'last') return t(`changes.guard.${kind}`, { n })
  const some = names.slice(0, NAMED).join(locale() === 'zh-CN' ? '、' : ', ')
  const all = names.length > NAMED ? t('changes.guard.more', { names: some, n: names.length }) : some
  return t('changes.guard.last', { names: all })
}
