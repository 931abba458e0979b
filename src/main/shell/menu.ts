import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { MenuCommand } from '../../shared/model/commands.ts'
import { say, type Locale } from '../../shared/text.ts'
import { WORDS } from './words.ts'

type Item = MenuItemConstructorOptions

/**
 * The application menu: complete on macOS, where it is always in sight; elsewhere just what carries a shortcut.
 * No reload: the page's own Ctrl/Cmd+R refreshes the view.
 */
export function menuTemplate(
  platform: string,
  packaged: boolean,
  locale: Locale,
  command: (id: MenuCommand) => void
): Item[] {
  const item = (word: keyof typeof WORDS, role: Item['role'], accelerator?: string): Item => ({
    label: say(WORDS[word], locale),
    role,
    ...(accelerator === undefined ? {} : { accelerator })
  })
  /** A command of the page. The page listens for the keys itself; here they are only shown. */
  const ask = (word: keyof typeof WORDS, id: MenuCommand, accelerator?: string): Item => ({
    id,
    label: say(WORDS[word], locale),
    click: () => command(id),
    ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: false })
  })
  const line: Item = { type: 'separator' }
  const edit: Item[] = [
    item('undo', 'undo'),
    item('redo', 'redo'),
    line,
    item('cut', 'cut'),
    item('copy', 'copy'),
    item('paste', 'paste'),
    item('selectAll', 'selectAll')
  ]
  const view: Item[] = [
    ask('palette', 'palette', 'CommandOrControl+K'),
    ask('refresh', 'refresh', 'CommandOrControl+R'),
    line,
    item('zoomReset', 'resetZoom'),
    item('zoomIn', 'zoomIn', 'CommandOrControl+='),
    item('zoomOut', 'zoomOut'),
    line,
    item('fullScreen', 'togglefullscreen'),
    ...(packaged ? [] : [item('developer', 'toggleDevTools')])
  ]
  const app: Item[] = [
    item('about', 'about'),
    line,
    ask('settings', 'settings', 'CommandOrControl+,'),
    line,
    item('hide', 'hide'),
    item('hideOthers', 'hideOthers'),
    item('unhide', 'unhide'),
    line
  ]
  const mac = platform === 'darwin'
  const title = say(WORDS.file, locale)
  return [
    {
      label: mac ? 'Zonedeck' : title,
      submenu: [
        ...(mac
          ? app
          : [ask('addDomain', 'add-domain'), ask('settings', 'settings', 'CommandOrControl+,'), line]),
        item('quit', 'quit', 'CommandOrControl+Q')
      ]
    },
    ...(mac ? [{ label: title, submenu: [ask('addDomain', 'add-domain')] }] : []),
    { label: say(WORDS.edit, locale), submenu: edit },
    { label: say(WORDS.view, locale), submenu: view },
    ...(mac
      ? [
          {
            label: say(WORDS.window, locale),
            submenu: [item('minimize', 'minimize'), item('close', 'close')]
          }
        ]
      : []),
    { label: say(WORDS.help, locale), role: 'help', submenu: [ask('keys', 'keys')] }
  ]
}

/** Puts the application menu in place, in the language in force. */
export function setMenu(
  platform: string,
  packaged: boolean,
  locale: Locale,
  command: (id: MenuCommand) => void
): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(platform, packaged, locale, command)))
}
