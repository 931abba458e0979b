import { onScopeDispose, shallowReactive } from 'vue'

/**
 * The app's keyboard shortcuts, in one place, so that the cheat sheet (?) lists exactly those that work right now.
 *
 * A combo is written "Mod+K", "Mod+Shift+Z", "Alt+ArrowLeft", "F2", "Delete", "?": Mod is Ctrl, on macOS Cmd; the last
 * part is KeyboardEvent.key. In a text field only combos with Mod or Alt, and function keys, fire. Of two entries with
 * one combo the later registered wins (a view over the frame). While a dialog is open only scope "always" fires.
 */
export interface Shortcut {
  id: string
  combo: string
  /** What it does, as the cheat sheet says it; called at each showing, so that it follows the language. */
  label: () => string
  handler: (event: KeyboardEvent) => void
  /** Heading in the cheat sheet. "always" belongs to the frame's and also works over an open dialog. */
  scope: 'always' | 'frame' | 'list' | 'page'
}

const shortcuts = shallowReactive<Shortcut[]>([])
let modalOpen = (): boolean => false

/** The shortcuts that work right now, in the order they were registered. */
export const activeShortcuts = (): readonly Shortcut[] => shortcuts

/** Tells the registry how to see that a dialog is open (components/layers.ts does). */
export function setModalProbe(probe: () => boolean): void {
  modalOpen = probe
}

/** Adds a shortcut; the answer removes it. Prefer `useShortcut` in components. */
export function register(
  id: string,
  combo: string,
  label: () => string,
  handler: (event: KeyboardEvent) => void,
  scope: Shortcut['scope'] = 'page'
): () => void {
  const entry: Shortcut = { id, combo, label, handler, scope }
  shortcuts.push(entry)
  return () => {
    const index = shortcuts.indexOf(entry)
    if (index >= 0) shortcuts.splice(index, 1)
  }
}

/** Adds a shortcut for as long as the calling component lives. */
export function useShortcut(...args: Parameters<typeof register>): void {
  onScopeDispose(register(...args))
}

export const isMac = (): boolean => /mac/i.test(navigator.userAgent)

/** The combo that `event` is, in the registry's spelling. */
export function comboOf(event: KeyboardEvent): string {
  const mod = isMac() ? event.metaKey : event.ctrlKey
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key
  // The shift of a sign such as "?" is already in the sign.
  const shift = event.shiftKey && (key.length > 1 || /[A-Z0-9]/.test(key))
  return [mod ? 'Mod' : '', event.altKey ? 'Alt' : '', shift ? 'Shift' : '', key].filter(Boolean).join('+')
}

const NAMES: Record<string, string> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
  Delete: 'Del',
  ' ': 'Space'
}

/** The keys of a combo as they are printed on the keyboard: ["Ctrl", "K"]; on macOS ["⌘", "K"]. */
export function keyCaps(combo: string): string[] {
  const mac = isMac()
  const caps: Record<string, string> = mac ? { Mod: '⌘', Alt: '⌥', Shift: '⇧' } : { Mod: 'Ctrl' }
  return combo.split('+').map((part) => caps[part] ?? NAMES[part] ?? part)
}

const isTextField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

/** Runs the shortcut that `event` is, if there is one; answers whether there was. */
export function dispatch(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing) return false
  const combo = comboOf(event)
  if (isTextField(event.target) && !/^(?:Mod|Alt)\+|^F\d+$/.test(combo)) return false
  const entry = shortcuts.findLast((one) => one.combo === combo && (one.scope === 'always' || !modalOpen()))
  if (!entry) return false
  event.preventDefault()
  entry.handler(event)
  return true
}

/** Listens on the window; the answer stops it. */
export function listenForKeys(target: Window = window): () => void {
  const listener = (event: KeyboardEvent): void => void dispatch(event)
  target.addEventListener('keydown', listener)
  return () => target.removeEventListener('keydown', listener)
}
