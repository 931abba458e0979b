import { z } from 'zod'
import type { Settings } from '../shared/model/app.ts'
import { LOCALES } from '../shared/text.ts'
import type { Clock } from './ports.ts'

/** Where settings are kept: read once, written whole. */
export interface SettingsStore {
  /** The content of the file, or an empty object. */
  content: unknown
  /** Replaces the file; throws when the disk refuses. */
  write(content: Record<string, unknown>): void
}

const isRecord = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** `schema` of an object, or of an empty one where there is none. */
function orEmpty<T extends z.ZodType>(schema: T): z.ZodPreprocess<T> {
  return z.preprocess((value) => (isRecord(value) ? value : {}), schema)
}

const bounds = z.object({ x: z.int(), y: z.int(), width: z.int().min(200), height: z.int().min(200) })
const table = z.object({
  widths: z.record(z.string(), z.number()).catch({}),
  hidden: z.array(z.string()).catch([])
})

/** Every field falls back alone, so that one bad value costs nothing else. */
const file = orEmpty(
  z.object({
    settings: orEmpty(
      z.object({
        locale: z.enum(LOCALES).nullable().catch(null),
        theme: z.enum(['system', 'light', 'dark']).catch('system'),
        density: z.enum(['compact', 'normal', 'roomy']).catch('normal'),
        closeToTray: z.boolean().catch(true),
        groupList: z.boolean().nullable().catch(null),
        tables: z.record(z.string(), table).catch({})
      })
    ),
    window: orEmpty(z.object({ bounds: bounds.nullable().catch(null), maximized: z.boolean().catch(false) })),
    /** Whether it was said once that closing the window keeps the app in the tray. */
    trayAnnounced: z.boolean().catch(false)
  })
)
type File = z.infer<typeof file>

export interface SettingsService {
  get: () => Settings
  /** Changes some settings; `null` and `undefined` fields follow the type of Settings. */
  change: (patch: Partial<Settings>) => void
  window: () => File['window']
  rememberWindow: (place: File['window']) => void
  /** True exactly once per installation. */
  announceTray: () => boolean
  /** Writes what is still waiting. */
  flush: () => void
}

/** How long changes are gathered before they are written, in ms: a window being dragged changes many times. */
const WRITE_AFTER = 500

/**
 * The settings, held in memory. `onFailure` is told when the disk refuses them; the app goes on with what it holds.
 */
export function createSettings(
  store: SettingsStore,
  clock: Clock,
  onFailure: (error: unknown) => void
): SettingsService {
  let now: File = file.parse(store.content)
  let cancel: (() => void) | null = null

  function flush(): void {
    if (cancel === null) return
    cancel()
    cancel = null
    try {
      store.write(now)
    } catch (error) {
      onFailure(error)
    }
  }

  function replace(next: File): void {
    now = next
    cancel ??= clock.after(WRITE_AFTER, flush)
  }

  return {
    get: () => now.settings,
    change(patch) {
      const given = Object.fromEntries(
        Object.entries<unknown>(patch).filter(([, value]) => value !== undefined)
      )
      replace({ ...now, settings: { ...now.settings, ...given } })
    },
    window: () => now.window,
    rememberWindow: (place) => replace({ ...now, window: place }),
    announceTray() {
      if (now.trayAnnounced) return false
      replace({ ...now, trayAnnounced: true })
      return true
    },
    flush
  }
}
