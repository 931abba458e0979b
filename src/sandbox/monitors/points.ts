import type { Dialect } from '../../shared/api/spec.ts'
import { gradeRules } from '../../shared/model/grades.ts'

/** The points (监控节点) and their names, in the service's order: the document's, and those of 2020 (reference 5.4). */
const POINTS: Readonly<Record<Dialect, Readonly<Record<string, string>>>> = {
  '2012': { ctc: '电信', cuc: '联通', cmc: '移动' },
  today: {
    ctc: '上海电信',
    cuc: '深圳联通',
    'ctc-2': '深圳电信',
    'cuc-2': '上海联通',
    'cmc-2': '深圳移动',
    'ctc-3': '成都电信',
    'cuc-4': '天津联通',
    'cmc-4': '天津移动'
  }
}

export const pointsOf = (dialect: Dialect): Readonly<Record<string, string>> => POINTS[dialect]

/** Most points of one monitor: 999 in the document's sample of a free domain; today 3 for free domains (assumed). */
export const mostPoints = (dialect: Dialect, grade: string): number =>
  dialect === '2012' || gradeRules(grade).vip ? 999 : 3

/** Seconds between probes: the document's, and today's (reference 5.4). */
export const INTERVALS: Readonly<Record<Dialect, readonly string[]>> = {
  '2012': ['30', '60', '180'],
  today: ['60', '180', '360']
}
