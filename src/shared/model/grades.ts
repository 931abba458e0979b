import type { Dialect } from '../api/spec.ts'
import type { Text } from '../text.ts'
import type { Line } from './record.ts'

/** The grades (等级): D_* are the plans of 2012, DP_* the later ones. */
export const GRADES = [
  'D_Free',
  'D_Plus',
  'D_Extra',
  'D_Expert',
  'D_Ultra',
  'DP_Free',
  'DP_Plus',
  'DP_Extra',
  'DP_Expert',
  'DP_Ultra'
] as const
export type Grade = (typeof GRADES)[number]

export const isGrade = (grade: string): grade is Grade => GRADES.some((known) => known === grade)

/** What a grade allows. Where the service can be asked (Record.Type, Record.Line, Domain.Purview), its word wins. */
export interface GradeRules {
  title: Text
  vip: boolean
  /** Least TTL in seconds (记录 TTL 最低); the most is `MAX_TTL` for all. */
  minTtl: number
  /** Most enabled A, or AAAA, or CNAME records of one host on one line (负载均衡数量). */
  roundRobin: number
  /** Most labels of a host (子域名级数): "a.b" has two. */
  subDomainLevels: number
  /** Most labels of a host that begins with "*" (泛解析级数). */
  wildcardLevels: number
  /** Whether "*" may stand beside other characters in a label, as in "a*" (混合泛解析支持). */
  mixedWildcard: boolean
  /** Most records of a type in one zone; URL counts explicit and hidden ones together. */
  quotas: Readonly<Record<'URL' | 'NS' | 'AAAA' | 'SRV', number>>
  aliases: number
  shares: number
  /** Most days a domain can be locked. */
  lockDays: number
  enhancedLines: boolean
  provinceLines: boolean
  continentLines: boolean
}

/** TTL range of Record.Create and Record.Modify, seconds. */
export const MAX_TTL = 604_800
/** What Create and Modify set when no TTL is sent (dnspod-api-today: "Modify without ttl resets to 600"). */
export const DEFAULT_TTL = 600
export const DEFAULT_LINE = '默认'

/** "99999" is how the service writes "as many as you like" (Domain.Purview, document). */
const UNLIMITED = 99_999

const free: Omit<GradeRules, 'title'> = {
  vip: false,
  // Document, Record.Ddns 23: 免费套餐域名不支持三级域名; today the free plan has three levels.
  subDomainLevels: 3,
  wildcardLevels: 3,
  // Document, Record.Ddns 24: 免费套餐域名不支持 a*.
  mixedWildcard: false,
  // Document, Record.Ddns 25: 免费套餐域名只能存在两条轮循记录; later texts say 2 to 4.
  roundRobin: 2,
  // Later texts; the old D_Free had 120.
  minTtl: 600,
  // Assumed from here to the end of the block.
  quotas: { URL: 5, NS: UNLIMITED, AAAA: UNLIMITED, SRV: UNLIMITED },
  aliases: 2,
  shares: 2,
  lockDays: 30,
  enhancedLines: false,
  provinceLines: false,
  continentLines: false
}

/**
 * The figures of Domain.Purview's sample in the document, whole. It does not say of which grade they are; we take the
 * highest, for its least TTL is 1 and every line is allowed.
 */
const ultra: Omit<GradeRules, 'title'> = {
  vip: true,
  minTtl: 1,
  roundRobin: 8,
  subDomainLevels: 5,
  wildcardLevels: 4,
  mixedWildcard: true,
  quotas: { URL: 30, NS: UNLIMITED, AAAA: UNLIMITED, SRV: UNLIMITED },
  aliases: 6,
  shares: 4,
  lockDays: 90,
  enhancedLines: true,
  provinceLines: true,
  continentLines: true
}

// Assumed: plus, extra and expert are steps between the two ends above.
const plus: Omit<GradeRules, 'title'> = {
  ...free,
  vip: true,
  minTtl: 120,
  roundRobin: 4,
  subDomainLevels: 4,
  quotas: { ...free.quotas, URL: 10 },
  aliases: 3,
  shares: 3,
  lockDays: 60,
  enhancedLines: true
}
const extra: Omit<GradeRules, 'title'> = {
  ...plus,
  minTtl: 60,
  roundRobin: 6,
  wildcardLevels: 4,
  mixedWildcard: true,
  quotas: { ...free.quotas, URL: 20 },
  aliases: 4,
  lockDays: 90
}
const expert: Omit<GradeRules, 'title'> = {
  ...ultra,
  minTtl: 10,
  quotas: { ...free.quotas, URL: 25 },
  aliases: 5,
  continentLines: false
}

/** What each grade allows; the comments above say which figures are documented and which are our assumption. */
export const GRADE_RULES: Readonly<Record<Grade, GradeRules>> = {
  D_Free: {
    ...free,
    title: { zh: '免费', en: 'Free (2012)' },
    minTtl: 120,
    subDomainLevels: 2,
    wildcardLevels: 2
  },
  D_Plus: { ...plus, title: { zh: '豪华', en: 'Plus (2012)' } },
  D_Extra: { ...extra, title: { zh: '企业 I', en: 'Enterprise I (2012)' } },
  D_Expert: { ...expert, title: { zh: '企业 II', en: 'Enterprise II (2012)' } },
  D_Ultra: { ...ultra, title: { zh: '企业 III', en: 'Enterprise III (2012)' } },
  DP_Free: { ...free, title: { zh: '免费版', en: 'Free' } },
  DP_Plus: { ...plus, title: { zh: '个人专业版', en: 'Professional' } },
  DP_Extra: { ...extra, title: { zh: '企业创业版', en: 'Startup' } },
  DP_Expert: { ...expert, title: { zh: '企业标准版', en: 'Business' } },
  DP_Ultra: { ...ultra, title: { zh: '企业旗舰版', en: 'Ultimate' } }
}

/** The rules of `grade`; a grade this version does not know is treated as the highest, so that nothing is refused. */
export const gradeRules = (grade: string): GradeRules => GRADE_RULES[isGrade(grade) ? grade : 'DP_Ultra']

/** Record types in the order of Record.Type: the document's sample, and the later texts' list. The same for all grades. */
const TYPES: Readonly<Record<Dialect, readonly string[]>> = {
  '2012': ['A', 'CNAME', 'MX', 'TXT', 'NS', 'AAAA', 'SRV', 'URL'],
  today: ['A', 'CNAME', 'MX', 'TXT', 'NS', 'AAAA', 'SRV', '显性URL', '隐性URL', 'CAA', 'SPF', 'HTTPS', 'SVCB']
}

/** The record types that `grade` allows. No text tells grades apart, so `grade` decides nothing yet. */
export const typesOf = (_grade: string, dialect: Dialect): readonly string[] => TYPES[dialect]

/** Lines in the order of Record.Line's sample (document); 铁通 has no id in any later text and is gone today. */
const LINES_2012 = [
  '默认',
  '电信',
  '联通',
  '教育网',
  '搜索引擎',
  '移动',
  '铁通',
  '国外',
  '百度',
  'Google',
  '有道',
  '必应',
  '搜搜',
  '搜狗'
].map((name): Line => ({ name, id: null }))

/** Lines and their ids (dnspod-api-today 5.5). */
const LINES_TODAY: readonly Line[] = [
  { name: '默认', id: '0' },
  { name: '国内', id: '7=0' },
  { name: '国外', id: '3=0' },
  { name: '电信', id: '10=0' },
  { name: '联通', id: '10=1' },
  { name: '教育网', id: '10=2' },
  { name: '移动', id: '10=3' },
  { name: '百度', id: '90=0' },
  { name: '谷歌', id: '90=1' },
  { name: '有道', id: '90=2' },
  { name: '必应', id: '90=3' },
  { name: '搜搜', id: '90=4' },
  { name: '搜狗', id: '90=5' },
  { name: '奇虎', id: '90=6' },
  { name: '搜索引擎', id: '80=0' }
]

// Document, Record.Ddns 26: 免费套餐域名不支持移动、国外. That a single search engine needs 增强线路 is assumed.
const FREE_2012 = LINES_2012.filter((line) =>
  ['默认', '电信', '联通', '教育网', '搜索引擎'].includes(line.name)
)
// Assumed: today's free plan has every line but the single search engines.
const FREE_TODAY = LINES_TODAY.filter((line) => !line.id?.startsWith('90='))

/** The lines that `grade` allows; ids only in today's dialect. */
export function linesOf(grade: string, dialect: Dialect): readonly Line[] {
  const all = gradeRules(grade).enhancedLines
  if (dialect === '2012') return all ? LINES_2012 : FREE_2012
  return all ? LINES_TODAY : FREE_TODAY
}
