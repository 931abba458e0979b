import { basename } from 'node:path'
import { diffRecords } from '../../shared/changes/diff.ts'
import { sameContent } from '../../shared/changes/edit.ts'
import { contentOf, type Change, type ChangesDelta } from '../../shared/model/changes.ts'
import type { Snapshot } from '../../shared/model/history.ts'
import type { DnsRecord, Zone } from '../../shared/model/record.ts'
import type { ExportFormat } from '../../shared/model/removed.ts'
import type { Locale } from '../../shared/text.ts'
import { writeRecords, zoneFileName } from '../../shared/zone-file/index.ts'
import { CallFailure } from '../ipc/failure.ts'
import type { Files } from '../ports.ts'
import type { Changes } from './changes.ts'
import { FAILURES } from './history-words.ts'
import type { Snapshots } from './snapshots.ts'
import { FAILURES as ZONE_FAILURES } from './words.ts'
import type { Zones } from './zone.ts'

/** Zones as they were. */
export interface History {
  /** Newest first. Starts no request. */
  list(accountId: string, domainId: string): Promise<Snapshot[]>
  /** Throws INVALID where it is gone, or cannot be read. */
  records(accountId: string, domainId: string, snapshotId: string): Promise<DnsRecord[]>
  /** Reads the zone and keeps it. Rejects as `Zones.refresh`; nothing is kept then. */
  take(accountId: string, domainId: string, note: string): Promise<Snapshot[]>
  /** Keeps `zone` before an apply, on the disk when it resolves; answers the snapshot's id. */
  keep(accountId: string, zone: Zone): Promise<string>
  /** What the apply after it did. */
  told(
    accountId: string,
    domainId: string,
    snapshotId: string,
    done: NonNullable<Snapshot['done']>
  ): Promise<void>
  forget(accountId: string, domainId: string, snapshotId: string): Promise<Snapshot[]>
  /** Asks for a place and writes the snapshot there; answers the file's name, null when the person cancels. */
  export(
    accountId: string,
    domainId: string,
    snapshotId: string,
    format: ExportFormat
  ): Promise<string | null>
  /**
   * Stages, as one step, what takes the cached zone back to the snapshot: the changes of these ids of `diffRecords`
   * (null: all). Throws INVALID where none of them is needed, and where the zone was never seen.
   */
  restore(
    accountId: string,
    domainId: string,
    snapshotId: string,
    ids: readonly string[] | null
  ): Promise<ChangesDelta>
}

export interface HistoryWorld {
  snapshots: Snapshots
  zones: Pick<Zones, 'cached' | 'refresh'>
  changes: Pick<Changes, 'read' | 'edit'>
  files: Files
  locale: () => Locale
  /** Asks the person where to save a file of this name; null when they do not want to. */
  saveAs: (name: string) => Promise<string | null>
}

/** Zones as they were before each apply and when the person wanted them kept, for a look, an export, a way back. */
export function createHistory(world: HistoryWorld): History {
  const { snapshots, zones } = world
  let steps = 0

  return {
    list: (accountId, domainId) => snapshots.list(accountId, domainId),
    records: async (accountId, domainId, id) => (await snapshots.read(accountId, domainId, id)).records,
    async take(accountId, domainId, note) {
      const zone = await zones.refresh(accountId, domainId)
      await snapshots.add(accountId, zone, 'manual', note.trim())
      return snapshots.list(accountId, domainId)
    },
    keep: async (accountId, zone) => (await snapshots.add(accountId, zone, 'apply', '')).id,
    told: (accountId, domainId, id, done) => snapshots.told(accountId, domainId, id, done),
    async forget(accountId, domainId, id) {
      await snapshots.forget(accountId, domainId, id)
      return snapshots.list(accountId, domainId)
    },
    async export(accountId, domainId, id, format) {
      const { domain, records, snapshot } = await snapshots.read(accountId, domainId, id)
      const path = await world.saveAs(zoneFileName(domain.punycode, snapshot.at, format))
      if (path === null) return null
      try {
        const text = writeRecords({ domain, readAt: snapshot.at }, records, format, world.locale())
        await world.files.write(path, new TextEncoder().encode(text))
      } catch {
        throw new CallFailure(ZONE_FAILURES.unsaved)
      }
      return basename(path)
    },
    async restore(accountId, domainId, id, ids) {
      const { records } = await snapshots.read(accountId, domainId, id)
      const zone = await zones.cached(accountId, domainId)
      if (zone === null) throw new CallFailure(FAILURES.neverSeen)
      const wanted = records.map((record) => ({ id: record.id, content: contentOf(record) }))
      const all = diffRecords(zone.records, wanted)
      const chosen = ids === null ? null : new Set(ids)
      const edits = chosen === null ? all : all.filter((change) => chosen.has(change.id))
      if (edits.length === 0) throw new CallFailure(FAILURES.sameAlready)
      const step = `restore-${++steps}`
      const { changes } = await world.changes.read(accountId, domainId)
      const cleared = outdated(changes, edits)
      if (cleared.length > 0) await world.changes.edit(accountId, domainId, cleared, step)
      return world.changes.edit(accountId, domainId, edits, step)
    }
  }
}

/**
 * What takes those of `staged` out that `edits` go over, and that were begun on a record that has changed since: with
 * their `before`, going back to it would count as no change at all.
 */
function outdated(staged: readonly Change[], edits: readonly Change[]): Change[] {
  const next = new Map(edits.map((edit) => [edit.id, edit]))
  return staged
    .filter(({ id, before }) => {
      const edit = next.get(id)
      return edit !== undefined && before !== null && !sameContent(before, edit.before)
    })
    .map(({ id, before }) => ({ id, before, after: before }))
}
