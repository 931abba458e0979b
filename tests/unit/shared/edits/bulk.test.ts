import { describe, expect, test } from 'vitest'
import { contentOf } from '../../../../src/shared/model/changes.ts'
import { bulkChanges } from '../../../../src/shared/edits/bulk.ts'
import { fillDown } from '../../../../src/shared/edits/fill.ts'
import { createJudge, errorsOf, refusals } from '../../../../src/shared/edits/judge.ts'
import { shown, wholeZone } from './staged.ts'

describe('bulkChanges', () => {
  test('sets only what was chosen, from what is on the screen', () => {
    const one = shown({ ttl: 600, remark: '主站' })
    expect(bulkChanges([one], { ttl: 3600 })).toEqual([
      { id: one.id, before: contentOf(one), after: { ...contentOf(one), ttl: 3600 } }
    ])
  })

  test('leaves out what would not change, and what is to be deleted', () => {
    const same = shown({ ttl: 3600 })
    const gone = shown({ ttl: 600, staged: 'delete' })
    expect(bulkChanges([same, gone], { ttl: 3600 })).toEqual([])
  })

  test('a record to add has nothing before; one that is edited goes on from the edit', () => {
    const added = shown({ id: 'new-1', staged: 'add' })
    const edited = shown({ staged: 'change', value: '203.0.113.9', before: null })
    const [first, second] = bulkChanges([added, edited], { enabled: false })
    expect(first).toMatchObject({ id: 'new-1', before: null, after: { enabled: false } })
    expect(second?.before?.value).toBe('203.0.113.9')
  })

  test('an edit of a record that is gone elsewhere keeps its own id and before', () => {
    const gone = shown({ id: '55', staged: 'add' })
    expect(bulkChanges([gone], { ttl: 900 })[0]?.before).toEqual(contentOf(gone))
  })

  test('priority goes to MX, weight to what takes turns or carries one', () => {
    const records = [
      shown({ type: 'MX', mx: 5 }),
      shown({ type: 'HTTPS', mx: 1 }),
      shown({ type: 'TXT' }),
      shown({ type: 'TXT', weight: 3 })
    ]
    expect(bulkChanges(records, { mx: 10 }).map(({ id }) => id)).toEqual([records[0]!.id])
    expect(bulkChanges(records, { weight: null }).map(({ id }) => id)).toEqual([records[3]!.id])
  })

  test('a line goes with its id, and a line whose id was not known is no change', () => {
    const records = [shown({ line: '默认', lineId: null }), shown({ line: '电信', lineId: '10=0' })]
    const changes = bulkChanges(records, { line: '默认', lineId: '0' })
    expect(changes.map(({ id, after }) => [id, after?.line, after?.lineId])).toEqual([
      [records[1]!.id, '默认', '0']
    ])
  })

  test('10,000 records take no time to speak of', () => {
    const records = Array.from({ length: 10_000 }, () => shown())
    const begun = performance.now()
    expect(bulkChanges(records, { ttl: 900, remark: 'x' })).toHaveLength(10_000)
    expect(performance.now() - begun).toBeLessThan(200)
  })
})

describe('fillDown', () => {
  test('gives the first record’s field to the others', () => {
    const records = [shown({ value: '203.0.113.1' }), shown(), shown({ value: '203.0.113.1' })]
    expect(fillDown(records, 'value').map(({ id, after }) => [id, after?.value])).toEqual([
      [records[1]!.id, '203.0.113.1']
    ])
  })

  test('a line with its id; a priority to MX only; nothing of nothing', () => {
    const records = [
      shown({ line: '电信', lineId: '10=0', type: 'MX', mx: 5 }),
      shown({ lineId: '0' }),
      shown({ type: 'MX', mx: 10, staged: 'delete' })
    ]
    expect(fillDown(records, 'line').map(({ after }) => after?.lineId)).toEqual(['10=0'])
    expect(fillDown(records, 'mx')).toEqual([])
    expect(fillDown([], 'mx')).toEqual([])
  })
})

describe('what would be refused', () => {
  test('of several that become alike only those after the first', () => {
    const records = ['1', '2', '3'].map((end) => shown({ value: `203.0.113.${end}` }))
    const changes = bulkChanges(records, { value: '203.0.113.77' })
    const found = refusals(records, changes, wholeZone('DP_Ultra'))
    expect(found.map(({ change }) => change.id)).toEqual([records[1]!.id, records[2]!.id])
    expect(found[0]?.issues.map(({ code }) => code)).toEqual(['104'])
  })

  test('two records may swap their values', () => {
    const [a, b] = [shown({ value: '203.0.113.1' }), shown({ value: '203.0.113.2' })]
    const changes = [
      ...bulkChanges([a], { value: '203.0.113.2' }),
      ...bulkChanges([b], { value: '203.0.113.1' })
    ]
    expect(refusals([a, b], changes, wholeZone())).toEqual([])
  })

  test('one that is left out keeps its place among the others', () => {
    const [a, b] = [shown({ value: '203.0.113.1' }), shown({ value: '203.0.113.2' })]
    const changes = [
      ...bulkChanges([a], { value: 'no address' }),
      ...bulkChanges([b], { value: '203.0.113.1' })
    ]
    expect(refusals([a, b], changes, wholeZone()).map(({ change }) => change.id)).toEqual([a.id, b.id])
  })

  test('a remark and a pause are not judged, for the service is not asked', () => {
    const wrong = shown({ value: 'no address' })
    const zone = wholeZone()
    expect(refusals([wrong], bulkChanges([wrong], { remark: 'x', enabled: false }), zone)).toEqual([])
    expect(refusals([wrong], bulkChanges([wrong], { ttl: 900 }), zone)).toHaveLength(1)
  })

  test('what is to be deleted stands in nobody’s way', () => {
    const gone = shown({ value: '203.0.113.1', staged: 'delete' })
    const other = shown({ value: '203.0.113.2' })
    const changes = bulkChanges([other], { value: '203.0.113.1' })
    const judge = createJudge([gone, other], changes, wholeZone())
    expect(errorsOf(judge(changes[0]!))).toEqual([])
  })
})
