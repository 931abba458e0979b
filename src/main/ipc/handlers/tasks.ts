import type { RequestLog } from '../../requests.ts'
import type { Tasks } from '../../tasks/tasks.ts'
import type { Domains } from '../../zones/domains.ts'
import type { Runs } from '../schemas.ts'

/** The calls about work on many things, and about the log of requests. */
export const taskRuns = (
  tasks: Tasks,
  domains: Domains,
  requests: RequestLog
): Pick<
  Runs,
  Extract<keyof Runs, `tasks:${string}` | `requests:${string}`> | 'domains:bulk' | 'domains:add-many'
> => ({
  'domains:bulk': async (accountId, domainIds, work) => {
    const list = await domains.cached(accountId)
    const names = new Map(list?.domains.map(({ id, name }) => [id, name]))
    const items = [...new Set(domainIds)].map((id) => ({ id, label: names.get(id) ?? id }))
    const groupId = work.kind === 'group' ? work.groupId : null
    const group = list?.groups.find(({ id }) => id === groupId)?.name
    return tasks.start(accountId, work, items, group ?? groupId ?? '')
  },
  'domains:add-many': (accountId, names, groupId) => {
    const items = [...new Set(names)].map((label, place) => ({ id: String(place + 1), label }))
    return tasks.start(accountId, { kind: 'add', groupId }, items)
  },
  'tasks:list': () => tasks.list(),
  'tasks:items': (taskId) => tasks.items(taskId),
  'tasks:cancel': (taskId) => {
    tasks.cancel(taskId)
    return null
  },
  'tasks:retry': (taskId) => {
    tasks.retry(taskId)
    return null
  },
  'tasks:dismiss': (taskId) => {
    tasks.dismiss(taskId)
    return null
  },
  'requests:list': () => requests.list()
})
