import type { DnsRecord } from '../../../../src/shared/model/record.ts'
import { compare, type Row } from '../../measure.ts'
import { RUNS, type Views } from './view.ts'

const WORD = 'hub-1'

/** From the key in the filter field to the filtered list on the screen. The app shows the large zone. */
export async function measureFilterKey(views: Views): Promise<Row[]> {
  const { app, records, few, plain, size, beside, quiet, clearPlain, drawPlain } = views
  const count = (rows: readonly DnsRecord[]): number =>
    rows.filter(({ host, value, remark }) => [host, value, remark].some((text) => text.includes(WORD))).length
  return compare({
    subjects: [
      {
        id: 'records-filter',
        name: `${size}: key to filtered list`,
        run: async () => {
          await app.locator('[role=search] input').first().fill('')
          await quiet()
          return app.evaluate(
            ({ typed, rowCount }) => {
              const input = document.querySelector<HTMLInputElement>('[role=search] input')
              if (input === null) throw new Error('There is no filter field')
              return window.painted(
                () => {
                  input.value = typed
                  input.dispatchEvent(new InputEvent('input', { bubbles: true }))
                },
                () => document.querySelector(`[aria-rowcount="${rowCount}"]`) !== null
              )
            },
            { typed: WORD, rowCount: count(records) + 1 }
          )
        }
      }
    ],
    reference: {
      name: `${beside}: key to filtered list`,
      run: async () => {
        await drawPlain()
        await clearPlain()
        return plain.evaluate(
          ({ word, rows }) =>
            window.painted(
              () => window.reference.filter(word),
              () => document.querySelectorAll('.el-table__row').length === rows
            ),
          { word: WORD, rows: count(few) }
        )
      }
    },
    ...RUNS
  })
}
