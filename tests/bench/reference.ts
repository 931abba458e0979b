// What the app is held against: a bare Electron window, and a page with Element Plus's plain table in it.
import { copyFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { _electron, type ElectronApplication } from '@playwright/test'
import { build } from 'vite'
import { electronInUse } from '../e2e/launch.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const PAGES = join(import.meta.dirname, 'pages')
const STYLES = ['base.css', 'el-scrollbar.css', 'el-table.css', 'el-table-column.css']

export const HEADING = join(PAGES, 'heading.html')

/** Builds the page with the plain table into `folder`, for production as the app is; answers its path. */
export async function buildTablePage(folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    // A library build leaves this to whoever uses it, and Vue would run in its development mode.
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: folder,
      emptyOutDir: false,
      minify: true,
      // A classic script: a page from a file may not load modules everywhere.
      lib: { entry: join(PAGES, 'table.ts'), formats: ['iife'], name: 'page', fileName: () => 'table.js' }
    }
  })
  for (const name of STYLES)
    copyFileSync(join(ROOT, 'node_modules/element-plus/theme-chalk', name), join(folder, name))
  copyFileSync(join(PAGES, 'table.html'), join(folder, 'table.html'))
  return join(folder, 'table.html')
}

/** Starts the bare window with `page` (a path) in the same Electron as the app. */
export function launchReference(page: string, userData: string): Promise<ElectronApplication> {
  if (electronInUse().kind === 'stand-in')
    process.env['ELECTRON_OVERRIDE_DIST_PATH'] = join(ROOT, 'tests/host/dist')
  const own = Object.entries(process.env).flatMap(([k, v]) => (v === undefined ? [] : [[k, v] as const]))
  return _electron.launch({
    args: [PAGES, `--user-data-dir=${userData}`],
    cwd: ROOT,
    env: { ...Object.fromEntries(own), ZONEDECK_BENCH_PAGE: page }
  })
}
