import { basename } from 'node:path'
import type { ExportFormat } from '../../shared/model/removed.ts'
import type { Locale } from '../../shared/text.ts'
import { writeRecords, zoneFileName } from '../../shared/zone-file/index.ts'
import { CallFailure } from '../ipc/failure.ts'
import type { Files } from '../ports.ts'
import { FAILURES } from './words.ts'
import type { ZonesWorld } from './world.ts'
import type { Zones } from './zone.ts'

/** Writes records of a zone into a file. */
export interface ZoneExport {
  /**
   * Records of the cached zone (null: all), without what is only staged. Answers the file's name; null when the person
   * cancels. Starts no request. Throws INVALID where the zone was never seen or the file cannot be written.
   */
  save(
    accountId: string,
    domainId: string,
    recordIds: readonly string[] | null,
    format: ExportFormat
  ): Promise<string | null>
}

export interface ZoneExportWorld extends Pick<ZonesWorld, 'clock'> {
  files: Pick<Files, 'write'>
  locale: () => Locale
  /** Asks the person where to save a file of this name; null when they do not want to. */
  saveAs: (name: string) => Promise<string | null>
}

/** Exports of what the cache holds of a zone. */
export const createZoneExport = (world: ZoneExportWorld, zones: Pick<Zones, 'cached'>): ZoneExport => ({
  async save(accountId, domainId, recordIds, format) {
    const zone = await zones.cached(accountId, domainId)
    if (zone === null) throw new CallFailure(FAILURES.notKept)
    const path = await world.saveAs(zoneFileName(zone.domain.punycode, world.clock.now(), format))
    if (path === null) return null
    const chosen = recordIds === null ? null : new Set(recordIds)
    const records = chosen === null ? zone.records : zone.records.filter(({ id }) => chosen.has(id))
    const head = { domain: zone.domain, readAt: zone.fetchedAt }
    const content = new TextEncoder().encode(writeRecords(head, records, format, world.locale()))
    try {
      await world.files.write(path, content)
    } catch {
      throw new CallFailure(FAILURES.unsaved)
    }
    return basename(path)
  }
})
