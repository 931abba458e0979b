import { join } from 'node:path'
import type { MenuCommand } from '../shared/model/commands.ts'
import { createScrubber, openLog } from './log.ts'
import { NOTICES } from './boot-words.ts'
import { toCallError } from './call-error.ts'
import { createLiveDns } from './dns/live.ts'
import { createLookup } from './dns/lookup.ts'
import { DNSPOD_URL } from './dnspod/client.ts'
import { fetchHttp } from './dnspod/http-fetch.ts'
import { diskFiles } from './files.ts'
import startImportWorker from './import/worker.ts?nodeWorker'
import { serve } from './ipc/serve.ts'
import { withSchemas } from './ipc/schemas.ts'
import { createNotices } from './notices.ts'
import { afterStart, startServices, type Services } from './services.ts'
import { createSettings } from './settings.ts'
import { applyTheme, beforeQuit, failToStart, prepareApp, quit, whenReady } from './shell/app.ts'
import { copyText } from './shell/clipboard.ts'
import { door } from './shell/ipc.ts'
import { createKeyStore } from './shell/key-store.ts'
import { openLink } from './shell/links.ts'
import { setMenu } from './shell/menu.ts'
import { onNetworkBack } from './shell/network.ts'
import { openFile } from './shell/open.ts'
import { saveAs } from './shell/save.ts'
import { ORIGIN, serveScheme } from './shell/scheme.ts'
import { hardenDefaultSession } from './shell/session.ts'
import { openSettings } from './shell/settings-store.ts'
import { announceTray, createTray } from './shell/tray.ts'
import { createMainWindow, type MainWindow } from './shell/window.ts'
import { systemClock, systemRandom } from './system.ts'
import { testDns } from './test-dns.ts'
import { testUrl } from './test-url.ts'

async function boot(show: { window: MainWindow | null }): Promise<void> {
  const machine = await whenReady()
  const { userData, platform, packaged } = machine
  const scrubber = createScrubber()
  const log = openLog(join(userData, 'logs'), scrubber.scrub, !packaged)

  let services: Services | null = null
  const notices = createNotices(() => services?.touch())
  const { store, damaged } = openSettings(userData)
  if (damaged) notices.say(NOTICES.settingsDamaged)
  const settings = createSettings(store, systemClock, () => notices.say(NOTICES.settingsUnwritten))
  const locale = () => settings.get().locale ?? machine.systemLocale

  hardenDefaultSession()
  serveScheme(join(machine.appPath, 'out/renderer'))
  const icons = join(machine.appPath, 'build/icons')
  const window = createMainWindow({
    ...machine,
    preload: join(machine.appPath, 'out/preload/index.cjs'),
    icon: join(icons, '512.png'),
    place: settings.window,
    remember: settings.rememberWindow,
    staysInTray: () => settings.get().closeToTray,
    onHidden: () => settings.announceTray() && announceTray(locale(), notices)
  })
  show.window = window
  /** A menu of the system asks for something that the page does. */
  const command = (id: MenuCommand): void => {
    window.show()
    window.send('app:command', { id })
  }
  const tray = createTray(icons, platform, { show: window.show, quit, command })
  const applySettings = (): void => {
    applyTheme(settings.get().theme)
    setMenu(platform, packaged, locale(), command)
    tray.speak(locale())
    services?.touch()
  }
  applySettings()

  const dnsOfTest = testDns(process.env['ZONEDECK_DNS'])
  const starting = startServices({
    ...machine,
    url: testUrl(process.env['ZONEDECK_API_URL']) ?? DNSPOD_URL,
    clock: systemClock,
    http: fetchHttp(),
    lookup: createLookup(dnsOfTest?.server ?? null),
    dns: createLiveDns(dnsOfTest),
    files: diskFiles,
    random: systemRandom,
    keyStore: createKeyStore(platform),
    // The simulator is loaded when somebody tries it, and only here.
    sandbox: {
      async start() {
        const { startSandbox } = await import('../sandbox/index.ts')
        const sandbox = await startSandbox({ stateFile: join(userData, 'sandbox-state.json') })
        return { url: sandbox.url, token: sandbox.accounts[0]?.token ?? '', close: () => sandbox.stop() }
      },
      forget: () => diskFiles.remove(join(userData, 'sandbox-state.json'))
    },
    settings,
    notices,
    log,
    hide: scrubber.hide,
    emit: window.send,
    openLink,
    copy: copyText,
    saveAs,
    openFile,
    // What a broken file makes it hold ends the thread, not the app.
    startImportWorker: () => startImportWorker({ resourceLimits: { maxOldGenerationSizeMb: 1024 } }),
    settingsChanged: applySettings
  })
  serve(door, withSchemas(afterStart(starting)), {
    allowed: [ORIGIN],
    onInternalError: (channel, error) => log.error(`${channel} failed`, error),
    toCallError
  })
  window.show()
  services = await starting
  onNetworkBack(services.networkBack)
  beforeQuit(services.close)
}

const show: { window: MainWindow | null } = { window: null }
if (prepareApp(() => show.window?.show())) boot(show).catch((error: unknown) => failToStart(String(error)))
