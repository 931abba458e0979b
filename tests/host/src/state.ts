// What the parts of the stand-in share: the app's identity, its command line, and a record of what it asked for.

/** One call that the stand-in cannot show (a tray, a menu, a badge) and so writes down. */
export interface RecordedCall {
  target: string
  method: string
  args: unknown[]
}

/** Long runs must not grow without bound: only the last calls are kept. */
const KEPT_CALLS = 500

export const host = {
  /** The folder with the app's package.json. */
  appPath: process.cwd(),
  /** `productName` or `name` of the package. */
  appName: 'Electron',
  appVersion: '0.0.0',
  /** The command line behind the executable. */
  argv: [] as string[],
  /** Switches that the app itself appends for Chromium. */
  switches: [] as string[],
  /** Windows are shown to a person instead of drawn in memory. */
  headed: process.env['ELECTRON_HOST_HEADED'] === '1',
  ready: false,
  quitting: false,
  calls: [] as RecordedCall[]
}

export function record(target: string, method: string, args: unknown[] = []): undefined {
  host.calls.push({ target, method, args })
  if (host.calls.length > KEPT_CALLS) host.calls.shift()
  return undefined
}

/** Functions that do nothing but write down that they were called. */
export function recorded<K extends string>(
  target: string,
  names: readonly K[]
): Record<K, (...args: unknown[]) => undefined> {
  const made = names.map((name) => [name, (...args: unknown[]) => record(target, name, args)])
  // Object.fromEntries forgets the keys; they are the names just mapped.
  return Object.fromEntries(made) as Record<K, (...args: unknown[]) => undefined>
}

/** The value of `--name=value` or '' for a bare `--name`; undefined when it is not on the command line. */
export function switchValue(name: string): string | undefined {
  for (const argument of [...host.argv, ...host.switches]) {
    if (argument === `--${name}`) return ''
    if (argument.startsWith(`--${name}=`)) return argument.slice(name.length + 3)
  }
  return undefined
}

export interface PreventableEvent {
  defaultPrevented: boolean
  preventDefault: () => void
}

/** An event object whose default can be prevented, with further fields. */
export function preventable<T extends object>(fields: T): T & PreventableEvent {
  const event = {
    ...fields,
    defaultPrevented: false,
    preventDefault: () => {
      event.defaultPrevented = true
    }
  }
  return event
}
