// npm run api-doc: writes docs/api.md from the catalogue.
import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { apiDoc } from './page.ts'

writeFileSync(resolve(import.meta.dirname, '../../docs/api.md'), apiDoc())
