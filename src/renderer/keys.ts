import { commands, runCommand, shortcutsOf, type Command } from './commands.ts'

/**
 * The keyboard's view of the commands (commands.ts).
 *
 * A combo is written "Mod+K", "Mod+Shift+Z", "Alt+ArrowLeft", "F2", "Delete", "?": Mod is Ctrl, on macOS Cmd; the last
 * part is KeyboardEvent.key. In a text field only combos with Mod or Alt, and function keys, fire, but for undo and redo,
 * which are the field's own there. Of two commands with one combo the later registered wins (a view over the frame).
 * While a dialog is open only `always` ones fire.
 */
let modalOpen = (): boolean => false

/** The commands with a shortcut that work right now, in the order they were registered. */
export const activeShortcuts = (): readonly Command[] =>
  commands().filter((command) => shortcutsOf(command).length > 0)

/** Tells how to see that a dialog is open (components/layers.ts does). */
export function setModalProbe(probe: () => boolean): void {
  modalOpen = probe
}

const mayRun = (command: Command): boolean => command.always === true || !modalOpen()

/** Runs the command with this id, as a menu of the system asks for it; answers whether there was one. */
export function runById(id: string): boolean {
  const command = commands().find((one) => one.id === id)
  if (!command || !mayRun(command)) return false
  runCommand(command)
  return true
}

export const isMac = (): boolean => /mac/i.test(navigator.userAgent)

/** The combo that `event` is, in the spelling above. */
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

/** Runs the command whose shortcut `event` is, if there is one; answers whether there was. */
export function dispatch(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing) return false
  const combo = comboOf(event)
  if (isTextField(event.target) && !/^(?:Mod|Alt)\+(?!(?:Shift\+)?Z$)|^F\d+$/.test(combo)) return false
  const command = activeShortcuts().findLast((one) => shortcutsOf(one).includes(combo) && mayRun(one))
  if (!command) return false
  event.preventDefault()
  runCommand(command)
  return true
}

/** Listens on the window; the answer stops it. */
export function listenForKeys(target: Window = window): () => void {
  const listener = (event: KeyboardEvent): void => void dispatch(event)
  target.addEventListener('keydown', listener)
  return () => target.removeEventListener('keydown', listener)
}
