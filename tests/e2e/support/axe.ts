import AxeBuilder from '@axe-core/playwright'
import { expect } from '@playwright/test'
import { LOCALES, type Locale } from '../../../src/shared/text.ts'
import type { OpenApp } from './app.ts'
import { WORDS } from './words.ts'

export const LOOKS = LOCALES.flatMap((locale) =>
  (['light', 'dark'] as const).map((theme) => ({ locale, theme }))
)
/** Both languages and both themes, in half the time; tests of the tokens compute every contrast of both themes. */
const ENDS = LOOKS.filter(({ locale, theme }) => (locale === 'zh-CN') === (theme === 'light'))

/** Checks the page as it stands, in these looks. */
export async function checkAxe(app: OpenApp, place: string, looks = ENDS): Promise<void> {
  for (const { locale, theme } of looks) {
    await wear(app, locale, theme)
    const { violations } = await new AxeBuilder({ page: app.page }).setLegacyMode().analyze()
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
    expect(found, `${place}, ${locale}, ${theme}`).toEqual([])
  }
  await wear(app, 'en', 'light')
}

async function wear(app: OpenApp, locale: Locale, theme: 'light' | 'dark'): Promise<void> {
  await app.page.evaluate(
    (settings) =>
      (window as unknown as { zonedeck: { call(...args: unknown[]): Promise<unknown> } }).zonedeck.call(
        'app:set-settings',
        settings
      ),
    { locale, theme }
  )
  await expect(app.page.locator('html')).toHaveAttribute('lang', locale)
  await expect(app.page.locator('html')).toHaveAttribute('data-theme', theme)
  app.words = WORDS[locale]
  // Colours that are still on their way would be measured half-way; what turns for ever is not waited for.
  await app.page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity)
        .map(({ finished }) => finished)
    )
  )
}
