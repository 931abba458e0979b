import type { Imports } from '../../zones/imports.ts'
import type { Templates } from '../../templates.ts'
import type { ZoneExport } from '../../zones/zone-export.ts'
import type { Runs } from '../schemas.ts'

type Channels = Extract<keyof Runs, `import:${string}` | `templates:${string}` | 'zones:export'>

/** Records from files and templates, and into files. */
export const transferRuns = (
  imports: Imports,
  templates: Templates,
  zoneExport: ZoneExport
): Pick<Runs, Channels> => ({
  'zones:export': (accountId, domainId, recordIds, format) =>
    zoneExport.save(accountId, domainId, recordIds, format),
  'import:open': (accountId, domainId) => imports.open(accountId, domainId),
  'import:text': (accountId, domainId, name, text) => imports.text(accountId, domainId, name, text),
  'import:rows': (importId, offset) => imports.rows(importId, offset),
  'import:stage': (importId, mode) => imports.stage(importId, mode),
  'import:close'(importId) {
    imports.close(importId)
    return null
  },
  'templates:list': () => templates.list(),
  'templates:save': (name, records) => templates.save(name, records),
  'templates:remove': (id) => templates.remove(id)
})
