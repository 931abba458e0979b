import type { StagedRecord } from '../../../shared/changes/overlay.ts'
import type { Finding, LintLevel } from '../../../shared/lint/finding.ts'
import { worstOf } from '../../../shared/lint/lint.ts'
import { canMendAll } from '../../../shared/lint/mend.ts'
import { LINT_LEVELS } from '../../../shared/lint/finding.ts'
import { RULES, type RuleId } from '../../../shared/rules/names.ts'
import { say, t } from '../../i18n/index.ts'
import { lineTitle } from '../records/labels.ts'

/** What one rule has found. */
export interface Head {
  id: string
  rule: RuleId
  level: LintLevel
  findings: readonly Finding[]
  /** Those that can be mended at once; none for one alone, or where each is a person's to decide. */
  mendable: readonly Finding[]
}
export interface Line {
  id: string
  finding: Finding
  record: StagedRecord
}
export type LintItem = Head | Line

export const isHead = (item: LintItem): item is Head => 'rule' in item

const ORDER = new Map(Object.keys(RULES).map((rule, place) => [rule, place]))

/** The findings as a list: by rule, the gravest rules first, each with its records in the order of the zone. */
export function lintItems(
  findings: ReadonlyMap<string, readonly Finding[]>,
  records: readonly StagedRecord[],
  level: LintLevel | null
): LintItem[] {
  const byRule = new Map<RuleId, Line[]>()
  for (const record of records) {
    for (const [place, finding] of (findings.get(record.id) ?? []).entries()) {
      if (level !== null && finding.level !== level) continue
      const line = { id: `${record.id} ${finding.rule} ${place}`, finding, record }
      const there = byRule.get(finding.rule)
      if (there) there.push(line)
      else byRule.set(finding.rule, [line])
    }
  }
  const heads = [...byRule].map(([rule, lines]) => {
    const own = lines.map(({ finding }) => finding)
    const fixable = canMendAll(rule) ? own.filter(({ fix }) => fix !== undefined) : []
    const head: Head = {
      id: rule,
      rule,
      level: worstOf(own) ?? 'hint',
      findings: own,
      mendable: fixable.length > 1 ? fixable : []
    }
    return { head, lines }
  })
  const grave = ({ head }: { head: Head }): number =>
    LINT_LEVELS.indexOf(head.level) * ORDER.size + (ORDER.get(head.rule) ?? 0)
  return heads.sort((a, b) => grave(a) - grave(b)).flatMap(({ head, lines }) => [head, ...lines])
}

/** What the service would, or might, answer; null where it has no code for it. */
export function codeText({ code, level }: Finding): string | null {
  if (code === null) return null
  return level === 'error' ? t('lint.code', { code }) : t('lint.codeMaybe', { code })
}

/** All items in plain text: a paragraph per rule, a line per finding. */
export function lintText(items: readonly LintItem[], domain: string): string {
  const lines = items.map((item) => {
    if (isHead(item)) {
      const level = t(`lint.level.${item.level}`)
      return `\n${level} · ${say(RULES[item.rule])} (${item.findings.length})`
    }
    const { finding, record } = item
    const parts = [record.host, record.type, lineTitle(record.line), record.value].join('\t')
    return [parts, say(finding.text), codeText(finding)].filter((part) => part !== null).join('\t')
  })
  return [t('lint.textTitle', { domain }), ...lines].join('\n')
}
