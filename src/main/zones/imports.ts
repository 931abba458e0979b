import type { Change, ChangesDelta } from '../../shared/model/changes.ts'
import type { DnsRecord, Zone } from '../../shared/model/record.ts'
import {
  IMPORT_BYTES_MOST,
  type ImportMode,
  type ImportPreview,
  type ImportRow
} from '../../shared/model/transfer-file.ts'
import type { ImportInput } from '../import/protocol.ts'
import { createReader, type Reader, type StartWorker } from '../import/reader.ts'
import { FAILURES, refused, tooLarge } from '../import/words.ts'
import { CallFailure } from '../ipc/failure.ts'
import type { ChosenFile, Clock, Files, Random } from '../ports.ts'
import type { Changes } from './changes.ts'
import type { Zones } from './zone.ts'

/** Files that were read and wait for the person's consent. */
export interface Imports {
  /** Asks for a file and reads it; null when the person cancels. Starts no request, and stages nothing. */
  open(accountId: string, domainId: string): Promise<ImportPreview | null>
  /** The same of text; `name` is that of its file, or "". */
  text(accountId: string, domainId: string, name: string, text: string): Promise<ImportPreview>
  rows(importId: string, offset: number): Promise<ImportRow[]>
  /** Stages what the preview has told for this mode, as one step. The import stays until it is closed. */
  stage(importId: string, mode: ImportMode): Promise<ChangesDelta>
  close(importId: string): void
  /** Forgets what was read for an account; for every account without one. */
  forget(accountId?: string): void
}

export interface ImportsWorld {
  clock: Clock
  files: Pick<Files, 'read'>
  random: Random
  /** Asks the person for a file; null when they do not want to choose one. */
  openFile: () => Promise<ChosenFile | null>
  startWorker: StartWorker
  onDefect: (error: unknown) => void
}

/** Files that wait at one time; the oldest is forgotten for one more. */
const SESSIONS_MOST = 5

interface Session {
  accountId: string
  domainId: string
  reader: Reader
}

/** Reads files in threads of their own, each against the zone as the person sees it: as cached, with what is staged. */
export function createImports(
  world: ImportsWorld,
  zones: Pick<Zones, 'cached'>,
  changes: Pick<Changes, 'read' | 'edit'>
): Imports {
  const sessions = new Map<string, Session>()

  function close(importId: string): void {
    sessions.get(importId)?.reader.close()
    sessions.delete(importId)
  }
  function find(importId: string): Session {
    const session = sessions.get(importId)
    if (session === undefined) throw new CallFailure(FAILURES.closed)
    return session
  }

  async function seen(accountId: string, domainId: string): Promise<Zone> {
    const zone = await zones.cached(accountId, domainId)
    if (zone === null) throw new CallFailure(FAILURES.unseen)
    return zone
  }

  async function begin(
    accountId: string,
    domainId: string,
    name: string,
    { domain, types, lines, minTtl, records }: Zone,
    input: ImportInput
  ): Promise<ImportPreview> {
    const staged: readonly Change[] = (await changes.read(accountId, domainId)).changes
    const id = Buffer.from(world.random(9)).toString('hex')
    const reader = createReader(world.startWorker, world.clock, world.onDefect)
    const [oldest] = sessions.keys()
    if (sessions.size >= SESSIONS_MOST && oldest !== undefined) close(oldest)
    // Known before it is read: whoever signs out meanwhile ends it.
    sessions.set(id, { accountId, domainId, reader })
    try {
      const zone: { records: readonly DnsRecord[]; staged: readonly Change[] } = { records, staged }
      const context = { domain: { name: domain.name, punycode: domain.punycode }, types, lines, minTtl, name }
      const read = await reader.read(zone, input, context, id)
      if ('refusal' in read) throw new CallFailure(refused(read.refusal))
      return { ...read, id, name }
    } catch (error) {
      close(id)
      throw error
    }
  }

  return {
    async open(accountId, domainId) {
      // Before the person looks for a file in vain.
      await seen(accountId, domainId)
      const file = await world.openFile()
      if (file === null) return null
      if (file.size === null) throw new CallFailure(FAILURES.unreadable)
      if (file.size > IMPORT_BYTES_MOST) throw new CallFailure(tooLarge(file.size))
      const bytes = await world.files.read(file.path).catch(() => null)
      if (bytes === null) throw new CallFailure(FAILURES.unreadable)
      // It may have grown since.
      if (bytes.length > IMPORT_BYTES_MOST) throw new CallFailure(tooLarge(bytes.length))
      return begin(accountId, domainId, file.name, await seen(accountId, domainId), { bytes })
    },
    async text(accountId, domainId, name, text) {
      return begin(accountId, domainId, name, await seen(accountId, domainId), { text })
    },
    rows: async (importId, offset) => find(importId).reader.rows(offset),
    async stage(importId, mode) {
      const { accountId, domainId, reader } = find(importId)
      const edits = await reader.edits(mode)
      return changes.edit(accountId, domainId, edits, `import ${importId} ${mode}`)
    },
    close,
    forget(accountId) {
      for (const [id, session] of sessions)
        if (accountId === undefined || session.accountId === accountId) close(id)
    }
  }
}
