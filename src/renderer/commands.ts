import { onScopeDispose, shallowReactive } from 'vue'
import { toast } from './components/toasts.ts'

/** Where a command belongs; the headings of the palette and the cheat sheet, in this order. */
export const COMMAND_GROUPS = ['page', 'list', 'go', 'account', 'look', 'app'] as const
export type CommandGroup = (typeof COMMAND_GROUPS)[number]

/**
 * Something that a person can have done. The palette, the shortcuts, the cheat sheet and the system's menus are all
 * views of the commands that are registered right now.
 */
export interface Command {
  /** One of MENU_COMMANDS (src/shared/model/commands.ts) where a menu of the system has it too. */
  id: string
  /** What it does; called at each showing, so that it follows the language. */
  title: () => string
  group: CommandGroup
  /** Further words by which the palette finds it, in both languages. */
  keywords?: readonly string[]
  /** Combos as keys.ts writes them. */
  shortcut?: string | readonly string[]
  /** Runs over an open dialog too. */
  always?: boolean
  /** Stays out of the palette: it means nothing there. */
  keysOnly?: boolean
  /** True, or why it cannot be done now, as a sentence. */
  available?: () => true | string
  run: () => unknown
}

type Source = () => readonly Command[]

const sources = shallowReactive<Source[]>([])

/** Every command registered right now, oldest first; of two with one id only the later, a view's over the frame's. */
export function commands(): readonly Command[] {
  const byId = new Map<string, Command>()
  for (const source of sources)
    for (const command of source()) {
      byId.delete(command.id)
      byId.set(command.id, command)
    }
  return [...byId.values()]
}

export const shortcutsOf = ({ shortcut }: Command): readonly string[] =>
  shortcut === undefined ? [] : typeof shortcut === 'string' ? [shortcut] : shortcut

/** Registers what `source` answers at each asking; the answer takes it away. Components use `useCommands`. */
export function registerCommands(source: Source): () => void {
  sources.push(source)
  return () => {
    const at = sources.indexOf(source)
    if (at >= 0) sources.splice(at, 1)
  }
}

/** Registers commands for as long as the calling component lives: a list, or what answers one at each asking. */
export function useCommands(source: Source | readonly Command[]): void {
  onScopeDispose(registerCommands(typeof source === 'function' ? source : () => source))
}

/** The same for one. */
export const useCommand = (command: Command): void => useCommands([command])

/** Why a command cannot be run now; null when it can. */
export function unavailable({ available }: Command): string | null {
  const answer = available?.() ?? true
  return answer === true ? null : answer
}

/** Runs a command, or says why it cannot be run now. */
export function runCommand(command: Command): void {
  const reason = unavailable(command)
  if (reason === null) command.run()
  else toast(reason, { kind: 'info' })
}
