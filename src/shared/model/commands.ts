/**
 * The commands that the system's own menus know besides the page: the main process sends one of these ids
 * (`app:command`), and the page runs what stands under it (src/renderer/commands.ts) at that moment.
 */
export const MENU_COMMANDS = ['palette', 'add-domain', 'refresh', 'settings', 'keys'] as const
export type MenuCommand = (typeof MENU_COMMANDS)[number]
