import { reactive } from 'vue'

/**
 * Toasts: a word about what just worked, with Undo where it can be undone. Never for an error that needs a decision:
 * that belongs at its field, in a StateBlock or a dialog.
 *
 *   toast(t('records.deleted', { n: 3 }), { undo: () => restore() })
 */
export interface Toast {
  id: number
  text: string
  kind: 'ok' | 'info' | 'fail'
  undo: (() => void | Promise<void>) | null
  /** Something else that can be done next, such as showing the result. */
  action: ToastAction | null
}

export interface ToastAction {
  label: string
  run: () => void
}

/** How long a toast stays, ms; pointing at it or focusing it stops the clock. */
export const TOAST_MS = 6000

export const toasts = reactive<Toast[]>([])
const clocks = new Map<number, { left: number; since: number; timer: number }>()
let lastId = 0

/** Shows a toast; the answer takes it away. */
export function toast(
  text: string,
  options: { kind?: Toast['kind']; undo?: Toast['undo']; action?: ToastAction } = {}
): () => void {
  const id = ++lastId
  const { kind = 'ok', undo = null, action = null } = options
  toasts.push({ id, text, kind, undo, action })
  run(id, TOAST_MS)
  return () => dismissToast(id)
}

function run(id: number, left: number): void {
  const timer = window.setTimeout(() => dismissToast(id), left)
  clocks.set(id, { left, since: Date.now(), timer })
}

export function dismissToast(id: number): void {
  window.clearTimeout(clocks.get(id)?.timer)
  clocks.delete(id)
  const index = toasts.findIndex((one) => one.id === id)
  if (index >= 0) toasts.splice(index, 1)
}

/** Stops the clock of every toast, and lets it run on with what was left. */
export function pauseToasts(): void {
  for (const clock of clocks.values()) {
    window.clearTimeout(clock.timer)
    clock.left -= Date.now() - clock.since
    clock.since = Date.now()
  }
}
export function resumeToasts(): void {
  for (const [id, clock] of clocks) run(id, Math.max(clock.left, 1000))
}
