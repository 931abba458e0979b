import { existsSync, globSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { resolveConfig } from 'electron-vite'
import { build } from 'vite'

const root = join(import.meta.dirname, '../..')
export const BUNDLE = join(root, 'out/preload/index.cjs')
const SOURCES = ['electron.vite.config.ts', 'src/preload/**/*.ts', 'src/shared/ipc/*.ts']

/** Builds out/preload, and nothing else, the way `npm run build` does, unless it is newer than its sources. */
export async function ensureBundle(): Promise<void> {
  const changed = globSync(SOURCES, { cwd: root }).map((file) => statSync(join(root, file)).mtimeMs)
  if (existsSync(BUNDLE) && statSync(BUNDLE).mtimeMs >= Math.max(...changed)) return
  const mode = process.env['NODE_ENV']
  try {
    const { config } = await resolveConfig({ root, logLevel: 'warn' }, 'build', 'production')
    if (!config?.preload) throw new Error('electron.vite.config.ts has no preload')
    await build(config.preload)
  } finally {
    // resolveConfig leaves "production" behind.
    process.env['NODE_ENV'] = mode
  }
}

type Listener = (event: unknown, payload: unknown) => void

/** What a page sees of the preload, and what the preload did. */
export interface Loaded {
  /** Globals given to the page, by name. */
  exposed: Map<string, unknown>
  invoked: unknown[][]
  listeners: [channel: string, listener: Listener][]
  required: string[]
  /** Names that running the bundle left on its own global object. */
  leaked: string[]
}

/** Modules that a sandboxed preload can require (Electron, docs/tutorial/sandbox.md). */
const SANDBOX_MODULES = new Set([
  'electron',
  'events',
  'timers',
  'url',
  'node:events',
  'node:timers',
  'node:url'
])

/** Runs the bundle as Electron's sandbox does: a function body of a CommonJS module in a context without Node. */
export function loadBundle(): Loaded {
  const loaded: Loaded = { exposed: new Map(), invoked: [], listeners: [], required: [], leaked: [] }
  const electron = {
    contextBridge: {
      exposeInMainWorld: (name: string, api: unknown) => void loaded.exposed.set(name, api)
    },
    ipcRenderer: {
      invoke: (...args: unknown[]) => {
        loaded.invoked.push(args)
        return Promise.resolve({ ok: true, value: args[0] })
      },
      on: (channel: string, listener: Listener) => void loaded.listeners.push([channel, listener]),
      removeListener: (channel: string, listener: Listener) => {
        loaded.listeners = loaded.listeners.filter(([name, one]) => name !== channel || one !== listener)
      }
    }
  }
  const require = (id: string): unknown => {
    loaded.required.push(id)
    if (!SANDBOX_MODULES.has(id)) throw new Error(`module not found: ${id}`)
    if (id !== 'electron') throw new Error(`the preload needs no ${id}`)
    return electron
  }
  const context = {}
  const wrapper: unknown = runInNewContext(
    `(function (require, exports, module) {${readFileSync(BUNDLE, 'utf8')}\n})`,
    context
  )
  if (typeof wrapper !== 'function') throw new Error('the bundle is no function body')
  const module = { exports: {} }
  Reflect.apply(wrapper, undefined, [require, module.exports, module])
  loaded.leaked = Object.keys(context)
  return loaded
}
