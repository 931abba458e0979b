// Entry of the stand-in: reads the command line, answers `electron`, loads the app's main, starts Chromium, says ready.
import { createRequire, registerHooks } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import electronPackage from '../../../node_modules/electron/package.json' with { type: 'json' }
import { findApp, parseCommandLine } from './command-line.ts'
import { host } from './state.ts'

const argv = process.argv.slice(2)
const line = parseCommandLine(argv)
if (line.version) {
  console.log(`v${electronPackage.version}-stand-in`)
  process.exit(0)
}
if (line.app === undefined) {
  console.error('The stand-in for Electron was given no app to open.')
  process.exit(1)
}
const here = dirname(fileURLToPath(import.meta.url))
const app = findApp(line.app)
Object.assign(host, { appPath: app.path, appName: app.name, appVersion: app.version, argv })

process.argv = [join(here, '../dist/electron'), ...argv]
const define = (name: string, value: unknown): void => {
  Object.defineProperty(process, name, { value, configurable: true })
}
define('type', 'browser')
define('defaultApp', true)
define('resourcesPath', join(app.path, 'resources'))
define('versions', { ...process.versions, electron: electronPackage.version, chrome: '0.0.0.0' })

const electronUrl = pathToFileURL(join(here, 'electron.ts')).href
registerHooks({
  resolve: (specifier, context, next) =>
    /^electron(\/(main|common))?$/.test(specifier)
      ? { url: electronUrl, format: 'module-typescript', shortCircuit: true }
      : next(specifier, context)
})

const require = createRequire(join(app.path, 'package.json'))
const { start } = await import('./start.ts')
try {
  for (const file of line.requires) require(resolve(file))
  if (app.entry.endsWith('.mjs')) await import(pathToFileURL(app.entry).href)
  else require(app.entry)
  await start()
} catch (error) {
  console.error(error)
  process.exit(1)
}
