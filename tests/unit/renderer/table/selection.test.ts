import { beforeEach, describe, expect, test } from 'vitest'
import { effectScope, nextTick, shallowRef } from 'vue'
import { useSelection, type Selection } from '../../../../src/renderer/components/table/useSelection.ts'

interface Row {
  id: string
}
const list = (ids: string): Row[] => Array.from(ids, (id) => ({ id }))

describe('useSelection', () => {
  const rows = shallowRef<readonly Row[]>([])
  let selection: Selection<Row>
  const ids = (): string => selection.rows.value.map(({ id }) => id).join('')

  beforeEach(() => {
    rows.value = list('abcdef')
    selection = effectScope().run(() => useSelection(() => rows.value)) as Selection<Row>
  })

  test('toggling adds and takes away, told in the order shown', () => {
    selection.toggle('d')
    selection.toggle('b')
    expect(ids()).toBe('bd')
    selection.toggle('d')
    expect(ids()).toBe('b')
  })

  test('extending goes from the anchor, in both directions', () => {
    selection.only('c')
    selection.extendTo('e', null)
    expect(ids()).toBe('cde')
    selection.extendTo('a', null)
    expect(ids()).toBe('abc')
  })

  test('without an anchor it extends from the focused row', () => {
    selection.extendTo('d', 'b')
    expect(ids()).toBe('bcd')
  })

  test('all and none', () => {
    selection.all()
    expect(ids()).toBe('abcdef')
    selection.clear()
    expect(ids()).toBe('')
  })

  test('rows that are filtered away or removed are selected no longer', async () => {
    selection.all()
    rows.value = list('ace')
    await nextTick()
    expect([...selection.ids.value]).toEqual(['a', 'c', 'e'])
    rows.value = list('abcdef')
    await nextTick()
    expect(ids()).toBe('ace')
  })

  test('a plain click is a soft selection, anything else stays', () => {
    selection.only('b')
    selection.leave()
    expect(ids()).toBe('')
    selection.toggle('b')
    selection.leave()
    expect(ids()).toBe('b')
  })
})
