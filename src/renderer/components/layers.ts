import { nextTick, onScopeDispose, watch, type Ref } from 'vue'
import { setModalProbe } from '../keys.ts'

/**
 * What lies over the page: dialogs, side panels, popups. One stack, so that Esc closes the topmost only, Tab stays
 * inside, and closing gives the focus back to where it was. While a modal layer is open the page below is inert.
 */
interface Layer {
  panel: () => HTMLElement | null
  close: () => void
  modal: boolean
  /** Keeps Tab inside. */
  trap: boolean
}

const stack: Layer[] = []
const anyModal = (): boolean => stack.some((layer) => layer.modal)
setModalProbe(anyModal)

const FOCUSABLE =
  'a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), [tabindex]:not([tabindex="-1"])'

/** What Tab reaches inside `root`, in order. A radio group counts once, by its checked member. */
export function focusables(root: HTMLElement): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((el) => {
    if (el.tabIndex < 0 || el.closest('[inert], [hidden]')) return false
    if (el instanceof HTMLInputElement && el.type === 'radio' && el.name && !el.checked) {
      return !root.querySelector(`input[type="radio"][name="${CSS.escape(el.name)}"]:checked`)
    }
    return true
  })
}

function onKeydown(event: KeyboardEvent): void {
  const top = stack.at(-1)
  const panel = top?.panel()
  if (!top || !panel || event.defaultPrevented || event.isComposing) return
  if (event.key === 'Escape') {
    event.preventDefault()
    top.close()
  } else if (event.key === 'Tab' && top.trap) {
    const inside = focusables(panel)
    const edge = event.shiftKey ? inside[0] : inside.at(-1)
    const other = event.shiftKey ? inside.at(-1) : inside[0]
    const active = document.activeElement
    // From the last element on to the first, and back; and in again from the panel itself.
    if (!other || active === edge || active === panel) {
      event.preventDefault()
      ;(other ?? panel).focus()
    }
  }
}

/** Element Plus's select keeps every Esc to itself; with its list closed there is nothing to close but the layer. */
function onEarlyKeydown(event: KeyboardEvent): void {
  const top = stack.at(-1)
  const { target } = event
  if (!top || event.key !== 'Escape' || !(target instanceof HTMLElement)) return
  if (!top.panel()?.contains(target) || !target.matches('[role=combobox][aria-expanded=false]')) return
  event.preventDefault()
  event.stopPropagation()
  top.close()
}

function settle(): void {
  document.getElementById('app')?.toggleAttribute('inert', anyModal())
  // A question over a dialog: what lies below cannot be reached either.
  const top = stack.findLast((layer) => layer.modal)
  for (const layer of stack) layer.panel()?.toggleAttribute('inert', layer.modal && layer !== top)
  document.removeEventListener('keydown', onEarlyKeydown, true)
  document.removeEventListener('keydown', onKeydown)
  if (stack.length === 0) return
  document.addEventListener('keydown', onEarlyKeydown, true)
  document.addEventListener('keydown', onKeydown)
}

/**
 * Makes `panel` a layer for as long as `open` is true. The focus goes to the element marked `data-autofocus`, else to
 * the first one that Tab reaches (in `data-layer-body`, if it is marked); afterwards back to where it came from.
 */
export function useLayer(
  panel: Ref<HTMLElement | null>,
  open: () => boolean,
  close: () => void,
  options: { modal?: boolean; trap?: boolean } = {}
): void {
  const layer: Layer = {
    panel: () => panel.value,
    close,
    modal: options.modal ?? false,
    trap: options.trap ?? true
  }
  let from: HTMLElement | null = null

  const leave = (): void => {
    const index = stack.indexOf(layer)
    if (index < 0) return
    const hadFocus = panel.value?.contains(document.activeElement) ?? true
    stack.splice(index, 1)
    settle()
    if (hadFocus || document.activeElement === document.body) from?.focus()
    from = null
  }

  watch(
    open,
    async (now) => {
      if (!now) {
        leave()
        return
      }
      from = document.activeElement instanceof HTMLElement ? document.activeElement : null
      stack.push(layer)
      await nextTick()
      settle()
      const root = panel.value
      if (!root || !open()) return
      const body = root.querySelector<HTMLElement>('[data-layer-body]')
      const first =
        root.querySelector<HTMLElement>('[data-autofocus]') ??
        (body && focusables(body)[0]) ??
        focusables(root)[0] ??
        root
      first.focus()
    },
    { immediate: true, flush: 'post' }
  )
  onScopeDispose(leave)
}
