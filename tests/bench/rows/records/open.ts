import { compare, type Row } from '../../measure.ts'
import { RUNS, type Views } from './view.ts'

const LIST = '/domains'

/** From the click on a domain to its first records on the screen. Leaves the app at the large zone. */
export async function measureOpen(views: Views): Promise<Row[]> {
  const { app, domainId, otherId, records, size, beside, go, drawPlain, quiet } = views
  const zone = `/domains/${domainId}`
  const open = (): Promise<number> =>
    app.evaluate(
      ({ hash, rowCount }) =>
        window.painted(
          () => (location.hash = hash),
          () => document.querySelector(`[aria-rowcount="${rowCount}"] [aria-rowindex="2"]`) !== null
        ),
      // The header is a row as well.
      { hash: zone, rowCount: records.length + 1 }
    )
  const drawn = await compare({
    subjects: [
      {
        id: 'records-open',
        name: `${size}: open from the cache`,
        // The page keeps the zone it showed last: with another in between it asks the main process again.
        run: async () => {
          await go(`/domains/${otherId}`)
          await go(LIST)
          return open()
        }
      },
      {
        id: 'records-draw',
        name: `${size}: draw again`,
        run: async () => {
          await go(zone)
          await go(LIST)
          return open()
        }
      }
    ],
    reference: { name: `${beside}: draw`, run: drawPlain },
    ...RUNS
  })
  await go(zone)
  return [...drawn, ...(await measureWay({ app, domainId, size, quiet }))]
}

/** The part of opening that is the way from the main process to the page; the stand-in's is longer than Electron's. */
async function measureWay({
  app,
  domainId,
  size,
  quiet
}: Pick<Views, 'app' | 'domainId' | 'size' | 'quiet'>): Promise<Row[]> {
  const ask = (clone: boolean): Promise<number> =>
    app.evaluate(
      async ({ id, again }) => {
        const state = await window.zonedeck.call('app:state')
        const accountId = state.ok ? (state.value.activeAccountId ?? '') : ''
        const start = performance.now()
        const zone = await window.zonedeck.call('zones:cached', accountId, id)
        const came = performance.now()
        structuredClone(zone)
        return again ? performance.now() - came : came - start
      },
      { id: domainId, again: clone }
    )
  const after = (clone: boolean) => async (): Promise<number> => {
    await quiet()
    return ask(clone)
  }
  return compare({
    subjects: [{ id: 'records-ipc', name: `${size}: main process to page`, run: after(false) }],
    reference: { name: 'structuredClone in the page', run: after(true) },
    ...RUNS
  })
}
