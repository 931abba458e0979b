import type { RecordContent } from '../model/changes.ts'
import { DEFAULT_LINE, DEFAULT_TTL } from '../model/grades.ts'
import type { Zone } from '../model/record.ts'
import type { Text } from '../text.ts'
import type { Template, TemplateRecord } from './template.ts'
import { builtIns, fill, tidyValue, valueProblem, type TemplateValues } from './variables.ts'

/** What is wrong with a value, by the variable it is for. */
export interface ValueIssue {
  variable: string
  text: Text
}

export interface Expanded {
  /** Those whose variables all have a usable value, in the order of the template. */
  records: RecordContent[]
  issues: ValueIssue[]
}

/** The line a record goes to: by its name among the zone's, whose ids may be others than where it was saved. */
function lineOf(
  { line = DEFAULT_LINE, lineId = null }: TemplateRecord,
  zone: Zone
): Pick<RecordContent, 'line' | 'lineId'> {
  const known = zone.lines.find(({ name }) => name === line)
  if (known) return { line: known.name, lineId: known.id }
  // A line of another grade is told by the rules when the record is judged.
  return { line, lineId: line === DEFAULT_LINE ? null : lineId }
}

function contentFor(record: TemplateRecord, values: TemplateValues, zone: Zone): RecordContent | null {
  const host = fill(record.host, values)
  const value = fill(record.value, values)
  const remark = fill(record.remark ?? '', values)
  if (host === null || value === null) return null
  return {
    host: underZone(host),
    type: record.type,
    ...lineOf(record, zone),
    value,
    ttl: record.ttl === null ? null : Math.max(record.ttl ?? DEFAULT_TTL, zone.minTtl),
    mx: record.mx ?? null,
    weight: record.weight ?? null,
    enabled: record.enabled ?? true,
    remark: remark ?? ''
  }
}

/** "_dmarc.@" is written by a template whose host varies: at the domain itself it is "_dmarc". */
const underZone = (host: string): string => (host.endsWith('.@') ? host.slice(0, -2) : host)

/** The records of a template in a zone, with `values` for its variables; and what is wrong with those. */
export function expand(template: Template, values: TemplateValues, zone: Zone): Expanded {
  const issues = template.variables.flatMap((variable) => {
    const text = valueProblem(variable, values[variable.name] ?? '', zone)
    return text ? [{ variable: variable.name, text }] : []
  })
  const wrong = new Set(issues.map(({ variable }) => variable))
  const usable: TemplateValues = {
    ...Object.fromEntries(
      template.variables.map((variable) => [
        variable.name,
        wrong.has(variable.name) ? '' : tidyValue(variable, values[variable.name] ?? '')
      ])
    ),
    ...builtIns(zone)
  }
  return { records: template.records.flatMap((record) => contentFor(record, usable, zone) ?? []), issues }
}
