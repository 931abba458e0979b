// The record list as Element Plus's plain table draws it: every row in the document. Built by ../reference.ts.
import { ElTable, ElTableColumn } from 'element-plus'
import { computed, createApp, h, shallowRef } from 'vue'
import type { DnsRecord } from '../../../src/shared/model/record.ts'

/** What the bench asks of the page. */
export interface Reference {
  /** Shows the table with these rows, or takes it away (null). */
  draw(rows: DnsRecord[] | null): void
  /** Pauses or enables one record, as the app does: a new record in a new array. */
  edit(id: string, enabled: boolean): void
  /** Shows the rows with this word in a field. */
  filter(word: string): void
}

const rows = shallowRef<DnsRecord[] | null>(null)
const word = shallowRef('')
const shown = computed(() =>
  (rows.value ?? []).filter(({ host, type, line, value, remark }) =>
    [host, type, line, value, remark].some((text) => text.includes(word.value))
  )
)
// Element Plus types rows as records of anything; these are the rows it was given.
const status = (row: Record<string, unknown>): string => (row['enabled'] === true ? 'Enabled' : 'Paused')

const COLUMNS = [
  { prop: 'host', label: 'Host', width: 200 },
  { prop: 'type', label: 'Type', width: 76 },
  { prop: 'line', label: 'Line', width: 156 },
  { prop: 'value', label: 'Value', width: 320 },
  { prop: 'ttl', label: 'TTL', width: 66 },
  { prop: 'enabled', label: 'Status', width: 80, formatter: status },
  { prop: 'remark', label: 'Remark', width: 200 },
  { prop: 'updatedAt', label: 'Updated', width: 160 }
]

createApp({
  render: () =>
    rows.value &&
    h(
      ElTable,
      {
        data: shown.value,
        height: 600,
        rowKey: 'id',
        rowClassName: ({ row }: { row: Record<string, unknown> }) =>
          `row-${String(row['id'])} is-${status(row)}`
      },
      () => COLUMNS.map((column) => h(ElTableColumn, column))
    )
}).mount('#app')

window.reference = {
  draw(next) {
    word.value = ''
    rows.value = next
  },
  edit(id, enabled) {
    rows.value = rows.value?.map((record) => (record.id === id ? { ...record, enabled } : record)) ?? null
  },
  filter(next) {
    word.value = next
  }
}
