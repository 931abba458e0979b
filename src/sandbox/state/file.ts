import { open, readFile, rename } from 'node:fs/promises'
import { z } from 'zod'
import { noMonitoring } from '../monitors/book.ts'
import { monitoring } from '../monitors/schema.ts'
import type { Snapshot } from './world.ts'

const DEBOUNCE = 500

// A field with a default came after the first version: files without it are read as if it had been there.

const user = z.object({
  id: z.int(),
  email: z.string(),
  kind: z.enum(['personal', 'enterprise']),
  underAgent: z.boolean(),
  agent: z.object({ discount: z.number(), points: z.number(), users: z.number() }).nullable(),
  realName: z.string(),
  nick: z.string(),
  telephone: z.string(),
  telephoneVerified: z.boolean().default(true),
  verifying: z.object({ telephone: z.string(), codeHash: z.string() }).nullable().default(null),
  im: z.string(),
  balance: z.string(),
  smsBalance: z.string(),
  passwordHash: z.string().nullable().default(null),
  groups: z.array(z.object({ id: z.int(), name: z.string() })),
  log: z.array(z.string())
})

const domain = z.object({
  id: z.int(),
  name: z.string(),
  punycode: z.string(),
  grade: z.string(),
  state: z.enum(['enable', 'pause', 'spam']),
  extStatus: z.string(),
  ownerId: z.int(),
  createdOn: z.string(),
  updatedOn: z.string(),
  vip: z.object({ start: z.string(), end: z.string() }).nullable(),
  searchEnginePush: z.boolean(),
  urlInChina: z.boolean().default(false),
  registered: z.boolean(),
  lock: z.object({ codeHash: z.string(), start: z.string(), end: z.string() }).nullable(),
  shares: z.array(
    z.object({
      userId: z.int().nullable(),
      // Looked at only where there is no user id, and then it is there.
      email: z.string().default(''),
      mode: z.enum(['r', 'rw']),
      subDomain: z.string().default('')
    })
  ),
  contacts: z.array(z.string()).nullable().default(null),
  aliases: z.array(z.object({ id: z.int(), name: z.string() })),
  views: z.record(z.string(), z.object({ groupId: z.int(), starred: z.boolean(), remark: z.string() })),
  log: z.array(z.string())
})

const record = z.object({
  id: z.int(),
  host: z.string(),
  type: z.string(),
  line: z.string(),
  value: z.string(),
  ttl: z.int(),
  mx: z.int(),
  weight: z.int().nullable(),
  enabled: z.boolean(),
  remark: z.string(),
  monitorStatus: z.string(),
  updatedOn: z.string(),
  hold: z.boolean()
})

const snapshot: z.ZodType<Snapshot> = z.object({
  scenario: z.string(),
  dialect: z.enum(['2012', 'today']),
  nextId: z.int(),
  users: z.array(user),
  domains: z.array(z.object({ domain, records: z.array(record) })),
  remembered: z.array(z.object({ userId: z.int(), cookieHash: z.string(), until: z.number() })),
  monitoring: monitoring.default(noMonitoring)
})

export interface StateFile {
  /** What it held; null when it was not there, or damaged. */
  snapshot: Snapshot | null
  /** Where a damaged file was set aside. */
  damaged: string | null
  /** Writes what `take` answers, half a second after the first of several calls. */
  save(take: () => Snapshot): void
  /** Writes the last word and waits for it. */
  close(last: Snapshot): Promise<void>
}

/**
 * Opens a state file. Holds no secret: accounts come from the scenario; cookies, changed passwords, lock and verification
 * codes are hashes; callback keys are left out, and forgotten over a restart.
 */
export async function openStateFile(path: string): Promise<StateFile> {
  const { snapshot: held, damaged } = await load(path)
  let timer: NodeJS.Timeout | null = null
  // Writes follow one another, also after one that failed.
  let writing = Promise.resolve()
  const write = (state: Snapshot): Promise<void> => {
    writing = writing.catch(() => undefined).then(() => replace(path, JSON.stringify(state)))
    return writing
  }
  return {
    snapshot: held,
    damaged,
    save: (take) => {
      timer ??= setTimeout(() => {
        timer = null
        write(take()).catch((error: unknown) => {
          console.error('the state file could not be written', error)
        })
      }, DEBOUNCE)
    },
    close: (last) => {
      if (timer) clearTimeout(timer)
      return write(last)
    }
  }
}

async function load(path: string): Promise<Pick<StateFile, 'snapshot' | 'damaged'>> {
  let content: string
  try {
    content = await readFile(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      return { snapshot: null, damaged: null }
    throw error
  }
  try {
    return { snapshot: snapshot.parse(JSON.parse(content)), damaged: null }
  } catch {
    const aside = `${path}.damaged`
    await rename(path, aside)
    return { snapshot: null, damaged: aside }
  }
}

/** All or nothing: a temporary file, flushed, then renamed. */
async function replace(path: string, content: string): Promise<void> {
  const temporary = `${path}.tmp`
  const file = await open(temporary, 'w', 0o600)
  try {
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(temporary, path)
}
