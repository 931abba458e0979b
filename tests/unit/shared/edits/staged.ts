import type { StagedRecord } from '../../../../src/shared/changes/overlay.ts'
import type { Zone } from '../../../../src/shared/model/record.ts'
import { record, zone as rules } from '../rules/zone.ts'

/** A record on the screen, nothing staged for it. */
export const shown = (fields: Partial<StagedRecord> = {}): StagedRecord => ({
  ...record(),
  staged: null,
  before: null,
  ...fields
})

/** A zone "example.com" of a grade. */
export function wholeZone(grade = 'DP_Free'): Zone {
  const { types, lines, minTtl } = rules(grade)
  return {
    domain: {
      id: '7',
      name: 'example.com',
      punycode: 'example.com',
      grade,
      status: 'enabled',
      extStatus: '',
      records: 0,
      groupId: '1',
      starred: false,
      vip: false,
      vipEnds: null,
      remark: '',
      updatedAt: null,
      createdAt: null,
      sharedToMe: false,
      minTtl
    },
    records: [],
    types: [...types],
    lines: [...lines],
    minTtl,
    fetchedAt: 0
  }
}
