import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { apiDoc } from '../../../build/api-doc/page.ts'
import { ACTIONS } from '../../../src/shared/api/catalog/index.ts'

it('docs/api.md is what the catalogue says; after a change of it, run `npm run api-doc`', () => {
  const kept = readFileSync(resolve(import.meta.dirname, '../../../docs/api.md'), 'utf8')
  expect(kept).toBe(apiDoc())
})

it('tells every action once', () => {
  const titles = apiDoc().match(/^### .+$/gm)
  expect(titles).toEqual(ACTIONS.map((action) => `### ${action}`))
})
