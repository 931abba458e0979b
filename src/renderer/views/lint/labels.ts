import { LINT_LEVELS, type Finding, type LintLevel } from '../../../shared/lint/finding.ts'
import type { MarkKind } from '../../components/StatusMark.vue'
import { locale, t } from '../../i18n/index.ts'

/** The shape that stands for a level: ■ ▲ ◆. */
export const LEVEL_MARK: Readonly<Record<LintLevel, MarkKind>> = {
  error: 'fail',
  warning: 'warn',
  hint: 'info'
}

/** "3 errors, 5 warnings": what there is of each of `levels`; "" where there is nothing. */
export function countsText(
  counts: Readonly<Record<LintLevel, number>>,
  levels: readonly LintLevel[] = LINT_LEVELS
): string {
  const words = levels
    .filter((level) => counts[level] > 0)
    .map((level) => t(`lint.count.${level}`, { n: counts[level] }))
  return words.join(locale() === 'zh-CN' ? '，' : ', ')
}

/** How many findings there are of each level. */
export function countsOf(findings: readonly Finding[]): Record<LintLevel, number> {
  const counts = { error: 0, warning: 0, hint: 0 }
  for (const { level } of findings) counts[level]++
  return counts
}
