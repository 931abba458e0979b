import type { Search } from '../../zones/search.ts'
import type { Runs } from '../schemas.ts'

/** The call of the search. */
export const searchRuns = (search: Search): Pick<Runs, 'search:query'> => ({
  'search:query': (text, limit) => search.query(text, limit)
})
