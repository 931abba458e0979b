// Electron's own binary: where it is, and fetching it. The package brings none; its own installer unpacks it.
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import electronPackage from '../../node_modules/electron/package.json' with { type: 'json' }
import { run } from './run.ts'
import { speaksChinese } from './words.ts'

const { version } = electronPackage
const FOLDER = resolve(import.meta.dirname, '../../node_modules/electron')

/** How long the server may take to answer, and to send the next bytes, ms. */
const ANSWER_LIMIT = 10_000
const STALL_LIMIT = 30_000

interface Progress {
  /** 0 to 1. */
  percent: number
  /** Bytes; null when the server does not say. */
  total: number | null
}

/** The path of the binary, or undefined. ELECTRON_OVERRIDE_DIST_PATH names another folder that holds one. */
export function electronBinary(): string | undefined {
  const pathFile = join(FOLDER, 'path.txt')
  if (!existsSync(pathFile)) return undefined
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(FOLDER, 'dist')
  const path = join(folder, readFileSync(pathFile, 'utf8'))
  return existsSync(path) ? path : undefined
}

/**
 * Downloads Electron into its cache, showing progress, and unpacks it. A mirror is chosen as the electron package
 * chooses it (ELECTRON_MIRROR, npm's electron_mirror). Answers why it failed, '' when it did not.
 */
export async function fetchElectron(): Promise<string> {
  if ((process.env['ELECTRON_SKIP_BINARY_DOWNLOAD'] ?? '') !== '') return 'ELECTRON_SKIP_BINARY_DOWNLOAD'
  const require = createRequire(join(FOLDER, 'package.json'))
  const abort = new AbortController()
  const giveUp = (): void => {
    abort.abort(new Error(speaksChinese(process.env) ? '服务器没有响应' : 'the server did not answer'))
  }
  let limit = setTimeout(giveUp, ANSWER_LIMIT)
  const show = progressLine()
  try {
    // A dependency of the electron package, found from there.
    const get = (await import(pathToFileURL(require.resolve('@electron/get')).href)) as {
      downloadArtifact: (details: object) => Promise<string>
    }
    await get.downloadArtifact({
      version,
      artifactName: 'electron',
      platform: process.platform,
      arch: process.arch,
      cacheRoot: process.env['electron_config_cache'],
      checksums: require('./checksums.json') as unknown,
      downloadOptions: {
        quiet: true,
        signal: abort.signal,
        getProgressCallback: (progress: Progress) => {
          clearTimeout(limit)
          limit = setTimeout(giveUp, STALL_LIMIT)
          show(progress)
        }
      }
    })
    clearTimeout(limit)
    const code = await run(process.execPath, [join(FOLDER, 'install.js')])
    return code === 0 ? '' : `install.js: ${code}`
  } catch (error) {
    return reasonOf(error)
  } finally {
    clearTimeout(limit)
  }
}

/** The shortest thing that says why: the system's code and the host, else the message. */
export function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  if (!(cause instanceof Error)) return String(cause)
  // Errors of the system carry these (Node's documentation, errors, "Class: SystemError").
  const { code, hostname } = cause as Error & { code?: string; hostname?: string }
  const said = typeof code === 'string' ? code : cause.message.split('\n')[0]?.replace(/\.$/, '')
  return [hostname, said].filter((part) => part !== undefined && part !== '').join(': ')
}

/** One line that is rewritten on a terminal, a line per quarter elsewhere. */
function progressLine(): (progress: Progress) => void {
  const { isTTY } = process.stdout
  const step = isTTY ? 1 : 25
  let last = -1
  return ({ percent, total }) => {
    const now = Math.floor((percent * 100) / step) * step
    if (now === last) return
    last = now
    const size = total === null ? '' : `${Math.round(total / 1e6)} MB, `
    const line = `Electron ${version}: ${size}${now} %`
    process.stdout.write(isTTY ? `\r${line}${now === 100 ? '\n' : ''}` : `${line}\n`)
  }
}
