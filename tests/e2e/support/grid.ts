// A list of the app (role grid) as a person uses it.
import { expect, type Locator, type Page } from '@playwright/test'

export interface Grid {
  root: Locator
  /** The rows that are drawn, by a text in them. Only those near the visible part of a long list are. */
  row: (text: string | RegExp) => Locator
  /** The row under the keyboard's focus. */
  focused: () => Promise<string>
  /** Its aria-rowindex: the first row has 2, for the header is a row as well. 0 without one. */
  focusedIndex: () => Promise<number>
  /** How many rows the list has with its filter. */
  expectCount: (count: number) => Promise<void>
  /** Types into the filter field. */
  filter: (text: string) => Promise<void>
  focus: () => Promise<void>
  /** Opens the menu of a row and takes an entry of it. */
  choose: (text: string | RegExp, entry: string) => Promise<void>
  /** Opens a row by the keyboard: what Enter opens. */
  open: (text: string | RegExp) => Promise<void>
  /** Puts the cell cursor into the cell of a row in the column with this title. */
  goToCell: (text: string | RegExp, title: string) => Promise<void>
  header: (title: string) => Locator
  /** The cells of the rows drawn, of the column with this title. */
  column: (title: string) => Promise<string[]>
}

/** The list of the page; `name` tells it from another one in a dialog. */
export function gridOf(page: Page, name?: string): Grid {
  const root = page.getByRole('grid', name === undefined ? {} : { name })
  const field = page.getByRole('search').getByRole('textbox')
  const row = (text: string | RegExp): Locator =>
    root.locator('[role=row]:not([aria-rowindex="1"])').filter({ hasText: text })
  const focusedRow = async (): Promise<Locator | null> => {
    const id = await root.getAttribute('aria-activedescendant')
    return id === null ? null : page.locator(`[id="${id}"]`)
  }
  return {
    root,
    row,
    focused: async () => {
      const active = await focusedRow()
      return active === null ? '' : active.innerText()
    },
    focusedIndex: async () => Number(await (await focusedRow())?.getAttribute('aria-rowindex')),
    // The header is a row as well (ARIA 1.2, aria-rowcount).
    expectCount: (count) => expect(root).toHaveAttribute('aria-rowcount', String(count + 1)),
    filter: (text) => field.fill(text),
    focus: () => root.focus(),
    async choose(text, entry) {
      await row(text).first().click({ button: 'right' })
      await page.getByRole('menu').getByRole('menuitem', { name: entry }).click()
    },
    async open(text) {
      await row(text).first().click()
      await page.keyboard.press('Enter')
    },
    async goToCell(text, title) {
      const place = await root
        .getByRole('columnheader', { name: title, exact: true })
        .getAttribute('aria-colindex')
      await row(text).first().locator(`[aria-colindex="${place}"]`).click()
    },
    header: (title) => root.getByRole('columnheader', { name: title, exact: true }),
    async column(title) {
      const place = await root
        .getByRole('columnheader', { name: title, exact: true })
        .getAttribute('aria-colindex')
      return root.locator(`[role=gridcell][aria-colindex="${place}"]`).allInnerTexts()
    }
  }
}
