import { GRADE_RULES, GRADES, isGrade } from '../../../shared/model/grades.ts'
import type { Domain, DomainStatus } from '../../../shared/model/domain.ts'
import type { Mark } from '../../components/table/types.ts'
import { say, t } from '../../i18n/index.ts'

const KINDS: Readonly<Record<DomainStatus, Mark['kind']>> = {
  enabled: 'ok',
  paused: 'paused',
  locked: 'warn',
  banned: 'fail',
  unknown: 'info'
}

/** A domain's status as shape and word. */
export const statusMark = (status: DomainStatus): Mark => ({
  kind: KINDS[status],
  word: t(`domains.status.${status}`)
})

/** A grade as people know it; one this version does not know by its code. */
export const gradeTitle = (grade: string): string => (isGrade(grade) ? say(GRADE_RULES[grade].title) : grade)

/** Grades from the least to the highest, unknown ones last. */
export const gradeRank = (grade: string): number => (isGrade(grade) ? GRADES.indexOf(grade) : GRADES.length)

/** What DNSPod sees outside, where it needs attention; null when all is well. */
export function extHint({ extStatus }: Pick<Domain, 'extStatus'>): { word: string; tip: string } | null {
  switch (extStatus) {
    case 'dnserror':
      return { word: t('domains.ext.dnserror'), tip: t('domains.ext.dnserrorTip') }
    case 'notexist':
      return { word: t('domains.ext.notexist'), tip: t('domains.ext.notexistTip') }
    case '':
      return null
    default:
      return { word: extStatus, tip: t('domains.ext.unknownTip', { status: extStatus }) }
  }
}
