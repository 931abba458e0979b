import { join } from 'node:path'
import { diskFiles } from '../../../src/main/files.ts'
import { createNotices } from '../../../src/main/notices.ts'
import { systemRandom } from '../../../src/main/system.ts'
import { createCache } from '../../../src/main/zones/cache.ts'
import { zoneSchema } from '../../../src/main/zones/schemas.ts'
import type { Zone } from '../../../src/shared/model/record.ts'
import { compare, timed, type Row } from '../measure.ts'

/** Reading, decrypting, parsing and checking the file of a zone, beside JSON.parse of what is in it. */
export async function measureZoneCache(zone: Zone, parent: string): Promise<Row[]> {
  const key = systemRandom(32)
  // A new one each time, as after a start: nothing is in its memory.
  const open = () =>
    createCache({
      folder: join(parent, 'cache'),
      files: diskFiles,
      random: systemRandom,
      keeper: { keeps: () => true, cacheKey: () => key },
      notices: createNotices(() => undefined)
    })
  const writer = open()
  writer.put('bench', 'zone', zone)
  await writer.flush()
  const plain = Buffer.from(JSON.stringify({ v: 1, value: zone }))
  return compare({
    subjects: [
      {
        id: 'zone-open',
        name: `open a cached zone of ${zone.records.length.toLocaleString('en')}`,
        run: timed(async () => {
          const found = await open().get('bench', 'zone', zoneSchema)
          if (found?.records.length !== zone.records.length) throw new Error('The cache lost the zone')
        })
      }
    ],
    reference: {
      name: 'JSON.parse of the same bytes',
      run: timed((): unknown => JSON.parse(plain.toString('utf8')))
    },
    runs: 15,
    warmUp: 3
  })
}
