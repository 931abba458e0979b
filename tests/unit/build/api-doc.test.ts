import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { apiDoc } from '../../../build/api-doc/page.ts'
import { PLACES } from '../../../build/api-doc/places.ts'
import { ACTIONS } from '../../../src/shared/api/catalog/index.ts'

it('docs/api.md is what the catalogue says; after a change of it, run `npm run api-doc`', () => {
  const kept = readFileSync(resolve(import.meta.dirname, '../../../docs/api.md'), 'utf8')
  expect(kept).toBe(apiDoc())
})

it('tells every action once', () => {
  const titles = apiDoc().match(/^### .+$/gm)
  expect(titles).toEqual(ACTIONS.map((action) => `### ${action}`))
})

/** The code of the main process outside the client and the console, which can call anything. */
const services = (): string => {
  const main = resolve(import.meta.dirname, '../../../src/main')
  return readdirSync(main, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !/^(?:dnspod|console)/.test(path))
    .map((path) => readFileSync(resolve(main, path), 'utf8'))
    .join('\n')
}

it('an action that has a place of its own is called there, one on the console alone is not', () => {
  // The lists are read page by page in the client's own lists.ts.
  const called = `${services()} 'Domain.List' 'Record.List'`
  const wrong = ACTIONS.filter(
    (action) => called.includes(`'${action}'`) === PLACES[action].includes('API console')
  )
  expect(wrong).toEqual([])
})
