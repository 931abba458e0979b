import { join } from 'node:path'
import { Menu, Notification, Tray, nativeImage, type NativeImage } from 'electron'
import type { MenuCommand } from '../../shared/model/commands.ts'
import { say, type Locale } from '../../shared/text.ts'
import type { Notices } from '../notices.ts'
import { WORDS } from './words.ts'

/** The tray's picture from build/icons. Beside each file lies its @2x, which Electron takes where it is needed. */
function picture(icons: string, platform: string): NativeImage {
  // macOS colours a template by itself; Linux trays scale one large picture down.
  if (platform === 'linux') return nativeImage.createFromPath(join(icons, 'tray@2x.png'))
  const image = nativeImage.createFromPath(
    join(icons, platform === 'darwin' ? 'trayTemplate.png' : 'tray.png')
  )
  if (platform === 'darwin') image.setTemplateImage(true)
  return image
}

/** The icon in the tray with "show", what of the page is of use from there, and "quit". The caller keeps the answer: a collected tray disappears. */
export function createTray(
  icons: string,
  platform: string,
  actions: { show: () => void; quit: () => void; command: (id: MenuCommand) => void }
): { speak(locale: Locale): void } {
  const tray = new Tray(picture(icons, platform))
  tray.setToolTip('Zonedeck')
  // On macOS a click opens the menu.
  if (platform !== 'darwin') tray.on('click', actions.show)
  return {
    speak: (locale) =>
      tray.setContextMenu(
        Menu.buildFromTemplate([
          { id: 'show', label: say(WORDS.show, locale), click: () => actions.show() },
          { id: 'refresh', label: say(WORDS.refresh, locale), click: () => actions.command('refresh') },
          { id: 'settings', label: say(WORDS.settings, locale), click: () => actions.command('settings') },
          { type: 'separator' },
          { id: 'quit', label: say(WORDS.quit, locale), click: () => actions.quit() }
        ])
      )
  }
}

/** Says that the app goes on in the tray: by the system, for the window is hidden at that moment, and in the app. */
export function announceTray(locale: Locale, notices: Notices): void {
  notices.say({ id: 'tray', level: 'info', text: WORDS.inTray })
  if (Notification.isSupported())
    new Notification({ title: 'Zonedeck', body: say(WORDS.inTray, locale) }).show()
}
