import type { RecordContent } from '../../../../src/shared/model/changes.ts'
import { linesOf, typesOf } from '../../../../src/shared/model/grades.ts'
import type { ReadContext, Reading } from '../../../../src/shared/zone-file/index.ts'

/** The zone that the files of these tests are read for. */
export const CONTEXT: ReadContext = {
  domain: { name: 'example.com', punycode: 'example.com' },
  types: [...typesOf('DP_Ultra', 'today')],
  lines: [...linesOf('DP_Ultra', 'today')],
  minTtl: 1,
  name: ''
}

/** A record of the default line, but for `fields`. */
export const record = (fields: Partial<RecordContent>): RecordContent => ({
  host: '@',
  type: 'A',
  line: '默认',
  lineId: '0',
  value: '192.0.2.1',
  ttl: null,
  mx: null,
  weight: null,
  enabled: true,
  remark: '',
  ...fields
})

export const recordsOf = ({ rows }: Reading): RecordContent[] =>
  rows.flatMap((row) => (row.record === null ? [] : [row.record]))

/** Line and cause of every row that is left out. */
export const problemsOf = ({ rows }: Reading): [line: number, problem: string][] =>
  rows.flatMap(({ line, problem }) => (problem === null ? [] : [[line, problem.en] as [number, string]]))
