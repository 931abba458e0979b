import { diffRecords } from '../../../src/shared/changes/diff.ts'
import { makePlan } from '../../../src/shared/changes/plan.ts'
import { contentOf } from '../../../src/shared/model/changes.ts'
import type { Zone } from '../../../src/shared/model/record.ts'
import { compare, timed, type Row } from '../measure.ts'

/**
 * The plan that makes one zone into another of the same size (every second record with another TTL, every tenth with
 * another value), and the comparison before it, beside JSON.parse of the records.
 */
export async function measurePlan(zone: Zone): Promise<Row[]> {
  const { records } = zone
  const wanted = records.map((record, at) => {
    const content = contentOf(record)
    const ttl = at % 2 === 0 ? 3600 : content.ttl
    return {
      id: null,
      content: at % 10 === 0 ? { ...content, ttl, value: `198.51.100.${at % 250}` } : { ...content, ttl }
    }
  })
  const changes = diffRecords(records, wanted)
  const text = JSON.stringify(records)
  const size = records.length.toLocaleString('en')
  return compare({
    subjects: [
      {
        id: 'plan',
        name: `plan ${changes.length.toLocaleString('en')} changes of ${size} records`,
        run: timed(() => makePlan(zone, changes)),
        target: '≤ 50 ms'
      },
      {
        id: 'diff',
        name: `compare ${size} records with ${size}`,
        run: timed(() => diffRecords(records, wanted)),
        target: '≤ 50 ms'
      }
    ],
    reference: { name: 'JSON.parse of the records', run: timed((): unknown => JSON.parse(text)) },
    runs: 15,
    warmUp: 5
  })
}
