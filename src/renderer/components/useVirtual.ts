import { computed, onScopeDispose, shallowRef, watch, type ComputedRef, type Ref } from 'vue'

/** What is drawn of a list whose items differ in height. */
export interface Virtual {
  /** Places of the items to draw, in order. */
  shown: ComputedRef<number[]>
  /** Distance of each item from the top, px; one entry more for the end. */
  offsets: ComputedRef<Float64Array>
  /** For the element of each drawn item, which carries its id in `data-id`. */
  measure: (element: Element | null) => void
  /** Brings an item into sight. */
  reveal: (place: number) => void
  /** Items that fit into one page, about. */
  page: () => number
}

/** Drawn above and below what is in sight, px. */
const MARGIN = 400
/** Where nothing is laid out yet. */
const HEIGHT = 600

/**
 * Draws only what is in sight of a long list, however high each item turns out: heights are guessed by `estimate` until
 * an item was drawn, and what is in sight stays where it is when a guess above it was wrong. `kept` is drawn always.
 */
export function useVirtual(
  box: Ref<HTMLElement | null>,
  ids: () => readonly string[],
  estimate: (place: number) => number,
  kept: () => number
): Virtual {
  const heights = new Map<string, number>()
  /** Told of each change of `heights`, which is too large to be reactive. */
  const measured = shallowRef(0)
  const top = shallowRef(0)
  const height = shallowRef(HEIGHT)

  const offsets = computed(() => {
    const all = ids()
    const found = new Float64Array(all.length + 1)
    const known = measured.value > 0
    for (const [place, id] of all.entries())
      found[place + 1] = (found[place] ?? 0) + ((known ? heights.get(id) : undefined) ?? estimate(place))
    return found
  })
  /** The last item that begins at or above `at`. */
  function placeAt(at: number): number {
    let low = 0
    let high = Math.max(0, ids().length - 1)
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((offsets.value[middle] ?? 0) <= at) low = middle
      else high = middle - 1
    }
    return low
  }
  const shown = computed(() => {
    const count = ids().length
    if (count === 0) return []
    const from = placeAt(Math.max(0, top.value - MARGIN))
    const to = placeAt(top.value + height.value + MARGIN)
    const places = Array.from({ length: to - from + 1 }, (_, at) => from + at)
    const one = kept()
    if (one >= 0 && one < count && (one < from || one > to)) places.push(one)
    return places.sort((a, b) => a - b)
  })

  function onSizes(entries: readonly ResizeObserverEntry[]): void {
    let above = 0
    let any = false
    const known = new Map(ids().map((id, place) => [id, place]))
    for (const { target } of entries) {
      if (target === box.value) {
        height.value = target.clientHeight || HEIGHT
        continue
      }
      const id = target instanceof HTMLElement ? target.dataset['id'] : undefined
      const place = id === undefined ? undefined : known.get(id)
      const size = target.getBoundingClientRect().height
      if (id === undefined || place === undefined || size === 0) continue
      const before = heights.get(id) ?? estimate(place)
      if (Math.abs(before - size) < 0.5) continue
      heights.set(id, size)
      any = true
      if ((offsets.value[place] ?? 0) + before <= top.value) above += size - before
    }
    if (any) measured.value++
    if (above !== 0 && box.value) box.value.scrollTop += above
  }
  const sizes = new ResizeObserver(onSizes)
  onScopeDispose(() => sizes.disconnect())
  const onScroll = (): void => void (top.value = box.value?.scrollTop ?? 0)
  watch(
    box,
    (now, before) => {
      before?.removeEventListener('scroll', onScroll)
      now?.addEventListener('scroll', onScroll, { passive: true })
      if (now) sizes.observe(now)
    },
    { immediate: true, flush: 'post' }
  )

  function reveal(place: number): void {
    const element = box.value
    if (!element || place < 0) return
    const begin = offsets.value[place] ?? 0
    const end = offsets.value[place + 1] ?? begin
    if (begin < element.scrollTop) element.scrollTop = begin
    else if (end > element.scrollTop + element.clientHeight)
      element.scrollTop = Math.min(begin, end - element.clientHeight)
  }

  return {
    shown,
    offsets,
    measure: (element) => {
      if (element) sizes.observe(element)
    },
    reveal,
    page: () => Math.max(1, Math.floor(height.value / Math.max(24, estimate(0))) - 1)
  }
}
