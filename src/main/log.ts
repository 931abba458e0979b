import { join } from 'node:path'
import electronLog from 'electron-log/node'

/** What the app writes down about itself. Detail may be an error; secrets are blotted out of everything. */
export interface Log {
  info(message: string, detail?: unknown): void
  warn(message: string, detail?: unknown): void
  error(message: string, detail?: unknown): void
}

export interface Scrubber {
  /** From now on `value` is blotted out, as it is and as it travels (form-encoded, percent-encoded, base64, JSON). */
  hide: (value: string) => void
  scrub: (text: string) => string
}

/** Shorter values would blot out ordinary words; nothing secret is that short but a D-token's code, good for 30 s. */
const SHORTEST = 6

/** What secrets look like, for those that nobody announced. */
const PATTERNS: readonly [RegExp, string][] = [
  [/\b(login_(?:token|email|password|code))=[^&\s"']*/g, '$1=[hidden]'],
  [/\b\d{1,20}(?:,|%2C)[0-9A-Za-z]{8,128}\b/gi, '[token]'],
  [/\b(t\d{1,20})=[^;\s"']+/g, '$1=[hidden]'],
  [/[\w.!#$%&'*+/=?^`{|}~-]+(?:@|%40)[a-z0-9-]+(?:\.[a-z0-9-]+)+/gi, '[e-mail]']
]

export function createScrubber(): Scrubber {
  const hidden = new Set<string>()
  return {
    hide(value) {
      if (value.length < SHORTEST) return
      const form = new URLSearchParams({ v: value }).toString().slice(2)
      const base64 = Buffer.from(value).toString('base64').replace(/=+$/, '')
      const json = JSON.stringify(value).slice(1, -1)
      for (const shape of [value, form, encodeURIComponent(value), base64, json]) hidden.add(shape)
    },
    scrub(text) {
      let clean = text
      for (const shape of hidden) clean = clean.replaceAll(shape, '[hidden]')
      for (const [pattern, instead] of PATTERNS) clean = clean.replaceAll(pattern, instead)
      return clean
    }
  }
}

function describe(detail: unknown): string {
  if (detail === undefined) return ''
  if (detail instanceof Error) return ` ${detail.stack ?? detail.message}`
  return ` ${typeof detail === 'string' ? detail : JSON.stringify(detail)}`
}

/** Largest log file in bytes; one older file is kept beside it. */
const MAX_SIZE = 1024 * 1024

/** The log in `folder`/main.log. A disk that refuses it costs nothing but the log. */
export function openLog(folder: string, scrub: (text: string) => string, toConsole: boolean): Log {
  const logger = electronLog.create({ logId: 'main' })
  logger.transports.file.resolvePathFn = () => join(folder, 'main.log')
  logger.transports.file.maxSize = MAX_SIZE
  logger.transports.file.level = 'info'
  logger.transports.console.level = toConsole ? 'info' : false
  // Complaints about a file that cannot be written go to the console of the first logger, whatever the level.
  if (!toConsole) electronLog.transports.console.writeFn = () => undefined
  const line = (message: string, detail: unknown): string => scrub(message + describe(detail))
  return {
    info: (message, detail) => logger.info(line(message, detail)),
    warn: (message, detail) => logger.warn(line(message, detail)),
    error: (message, detail) => logger.error(line(message, detail))
  }
}
