import { computed, reactive, shallowRef, type ComputedRef, type ShallowRef } from 'vue'
import { DEFAULT_LINE, DEFAULT_TTL } from '../../../shared/model/grades.ts'
import { draftOf, type DnsRecord, type RecordDraft, type Zone } from '../../../shared/model/record.ts'
import {
  checkRecord,
  indexZone,
  type Fix,
  type RecordField,
  type RecordIssue
} from '../../../shared/rules/record.ts'
import { ApiError } from '../../api/call.ts'
import { useForm, type Checks, type Form } from '../../form.ts'
import { say } from '../../i18n/index.ts'

/** The form as typed: figures are texts until they are read. */
export interface RecordValues {
  host: string
  type: string
  /** Key of the line: its id, or its name where it has none. */
  line: string
  value: string
  mx: string
  ttl: string
  weight: string
  enabled: boolean
  remark: string
}

/** Of a new MX record. */
export const MX_DEFAULT = 10
const FIELDS: readonly RecordField[] = ['host', 'type', 'line', 'value', 'ttl', 'mx', 'weight']

/** Parameters of Record.Create and Record.Modify, by the field of the form that fills them. */
const FIELD_OF_PARAMETER: Readonly<Record<string, RecordField>> = {
  sub_domain: 'host',
  record_type: 'type',
  record_line: 'line',
  record_line_id: 'line'
}

export const lineKey = (line: { name: string; id: string | null }): string => line.id ?? line.name

const figure = (value: number | null): string => (value === null ? '' : String(value))
const read = (text: string): number | null => (text.trim() === '' ? null : Number(text.trim()))

/** A new record as the form begins with it. */
export function newDraft(zone: Zone): RecordDraft {
  const line = zone.lines.find(({ name }) => name === DEFAULT_LINE) ?? zone.lines[0]
  return {
    host: '',
    type: zone.types[0] ?? 'A',
    line: line?.name ?? DEFAULT_LINE,
    lineId: line?.id ?? null,
    value: '',
    ttl: Math.max(DEFAULT_TTL, zone.minTtl),
    mx: null,
    weight: null,
    enabled: true
  }
}

const valuesOf = (draft: RecordDraft, remark: string): RecordValues => ({
  host: draft.host,
  type: draft.type,
  line: lineKey({ name: draft.line, id: draft.lineId }),
  value: draft.value,
  mx: figure(draft.mx),
  ttl: figure(draft.ttl),
  weight: figure(draft.weight),
  enabled: draft.enabled,
  remark
})

export interface RecordForm extends Omit<Form<RecordValues>, 'submit'> {
  draft: ComputedRef<RecordDraft>
  /** What the form began with. */
  original: Readonly<ShallowRef<{ draft: RecordDraft; remark: string }>>
  /** The correction that the rule behind a field's error offers. */
  fixes: ComputedRef<Partial<Record<RecordField, Fix>>>
  /** What may be meant, but deserves a second look, at the fields that were left. */
  warnings: ComputedRef<Partial<Record<RecordField, RecordIssue>>>
  apply: (fix: Fix) => void
  changed: ComputedRef<{ draft: boolean; remark: boolean }>
  submit: (send: () => Promise<void>) => Promise<boolean>
  start: (draft: RecordDraft, remark: string) => void
  /** What stands in the form is kept elsewhere: nothing of it counts as changed any more. */
  kept: () => void
}

/**
 * The form of one record. Every rule of src/shared/rules is applied to the draft as a whole, each issue shown at its
 * field once that field was left; what the service refuses is shown at the field of the parameter it names. `recordId` is
 * not compared with itself; `isNew`: the service does not have it yet.
 */
export function useRecordForm(zone: () => Zone, recordId: () => string, isNew: () => boolean): RecordForm {
  const index = computed(() => indexZone(zone().records))
  const original = shallowRef({ draft: newDraft(zone()), remark: '' })

  const issues = computed(() => checkRecord(draft.value, { ...zone(), records: index.value }, recordId()))
  const errorAt = (field: RecordField): RecordIssue | undefined =>
    issues.value.find((issue) => issue.field === field && issue.level === 'error')
  const checks: Checks<RecordValues> = Object.fromEntries(
    FIELDS.map((field) => [
      field,
      () => {
        // A record that the service has as it is needs no judging: its remark alone may be changed.
        const issue = !isNew() && !changed.value.draft ? undefined : errorAt(field)
        return issue ? say(issue.text) : null
      }
    ])
  )
  const form = useForm<RecordValues>(valuesOf(original.value.draft, ''), checks)
  const { values } = form
  const left = reactive(new Set<string>())
  // A line that the grade no longer has keeps its name.
  const draft = computed<RecordDraft>(() => {
    const own = { name: original.value.draft.line, id: original.value.draft.lineId }
    const line =
      zone().lines.find((one) => lineKey(one) === values.line) ??
      (lineKey(own) === values.line ? own : { name: values.line, id: null })
    return {
      host: values.host,
      type: values.type,
      line: line.name,
      lineId: line.id,
      value: values.value,
      ttl: read(values.ttl),
      // Other types may carry a priority too (HTTPS, SVCB), which has no field: it stays with its type.
      mx:
        values.type === 'MX'
          ? read(values.mx)
          : values.type === original.value.draft.type
            ? original.value.draft.mx
            : null,
      weight: read(values.weight),
      enabled: values.enabled
    }
  })

  const changed = computed(() => {
    const before = original.value
    // Both have the same keys, all of them scalars.
    const keys = Object.keys(before.draft) as (keyof RecordDraft)[]
    return {
      draft: keys.some((key) => !Object.is(before.draft[key], draft.value[key])),
      remark: values.remark !== before.remark
    }
  })

  const fixes = computed(() => {
    const found: Partial<Record<RecordField, Fix>> = {}
    for (const field of FIELDS) {
      const issue = errorAt(field)
      if (issue?.fix && form.errors.value[field] === say(issue.text)) found[field] = issue.fix
    }
    return found
  })
  const warnings = computed(() => {
    const found: Partial<Record<RecordField, RecordIssue>> = {}
    for (const issue of issues.value)
      if (issue.level === 'warning' && left.has(issue.field) && !form.errors.value[issue.field])
        found[issue.field] ??= issue
    return found
  })

  function apply({ patch }: Fix): void {
    const next = valuesOf({ ...draft.value, ...patch }, values.remark)
    for (const field of FIELDS) if (values[field] !== next[field]) values[field] = next[field]
  }

  const named = async (send: () => Promise<void>): Promise<void> => {
    try {
      await send()
    } catch (thrown) {
      const field = thrown instanceof ApiError ? FIELD_OF_PARAMETER[thrown.error.field ?? ''] : undefined
      throw thrown instanceof ApiError && field ? new ApiError({ ...thrown.error, field }) : thrown
    }
  }

  return {
    ...form,
    draft,
    original,
    fixes,
    warnings,
    apply,
    leave: (field) => {
      left.add(field)
      form.leave(field)
    },
    changed,
    submit: (send) => {
      for (const field of FIELDS) left.add(field)
      return form.submit(() => named(send))
    },
    start: (begin, remark) => {
      original.value = { draft: begin, remark }
      left.clear()
      form.reset(valuesOf(begin, remark))
    },
    kept: () => {
      original.value = { draft: draft.value, remark: values.remark }
    }
  }
}

/** What editing `record`, or adding one, begins with. */
export const beginWith = (zone: Zone, record: DnsRecord | null): { draft: RecordDraft; remark: string } =>
  record ? { draft: draftOf(record), remark: record.remark } : { draft: newDraft(zone), remark: '' }
