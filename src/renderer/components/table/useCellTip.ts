import { onScopeDispose, shallowRef, type ShallowRef } from 'vue'

/** Long enough that moving the mouse across the list opens nothing. */
const DELAY_MS = 350
const WIDTH = 520
const HEIGHT = 320

export interface CellTip {
  shown: ShallowRef<{ text: string; style: Record<string, string> } | null>
  /** Shows the text of `cell` in full when it is cut off, and what it said before it was changed; null hides. */
  show: (cell: Element | null) => void
  /** For mouseover: waits a little first. */
  hover: (event: MouseEvent) => void
  hide: () => void
}

/** The one floating text of a table: a cut-off cell in full, and what a changed one said, on hover and keyboard focus. */
export function useCellTip(): CellTip {
  const shown: CellTip['shown'] = shallowRef(null)
  let timer: ReturnType<typeof setTimeout> | undefined
  let over: Element | null = null

  const hide = (): void => {
    clearTimeout(timer)
    over = null
    shown.value = null
  }
  const show = (cell: Element | null): void => {
    hide()
    if (!cell) return
    const whole = cell.querySelector('.zd-table__text')
    const isCut = whole !== null && whole.scrollWidth > whole.clientWidth
    const was = cell.querySelector('.zd-table__was')
    const text = [isCut ? whole : null, was].flatMap((part) => part?.textContent.trim() ?? []).join('\n')
    if (text === '') return
    const box = cell.getBoundingClientRect()
    const below = window.innerHeight - box.bottom
    const left = Math.max(8, Math.min(box.left, window.innerWidth - WIDTH - 8))
    shown.value = {
      text,
      style: {
        left: `${left}px`,
        maxWidth: `${WIDTH}px`,
        maxHeight: `${HEIGHT}px`,
        ...(below > HEIGHT || below > box.top
          ? { top: `${box.bottom + 2}px` }
          : { bottom: `${window.innerHeight - box.top + 2}px` })
      }
    }
  }
  const hover = (event: MouseEvent): void => {
    const cell = event.target instanceof Element ? event.target.closest('.zd-table__cell') : null
    if (cell === over) return
    hide()
    over = cell
    if (cell)
      timer = setTimeout(() => {
        show(cell)
        over = cell
      }, DELAY_MS)
  }
  onScopeDispose(hide)
  return { shown, show, hover, hide }
}
