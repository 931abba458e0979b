import type { DomainList } from '../../shared/model/domain.ts'
import type { TaskItem, TaskWork } from '../../shared/model/task.ts'
import { checkDomainName } from '../../shared/rules/domain.ts'
import type { Domains } from '../zones/domains.ts'

/** Does one item, through the same service as a single change: its guards hold, and what is so already is not sent. */
export function runItem(
  domains: Domains,
  accountId: string,
  work: TaskWork,
  item: Pick<TaskItem, 'id' | 'label'>
): Promise<unknown> {
  switch (work.kind) {
    case 'status':
      return domains.setStatus(accountId, item.id, work.enabled, 'task')
    case 'star':
      return domains.star(accountId, item.id, work.starred, 'task')
    case 'group':
      return domains.setGroup(accountId, item.id, work.groupId, 'task')
    case 'remark':
      return domains.remark(accountId, item.id, work.remark, 'task')
    case 'remove':
      return domains.remove(accountId, item.id, 'task')
    case 'add':
      return domains.create(accountId, item.label, work.groupId, 'task')
  }
}

/** Whether what `item` was to bring about is so in `list`, which was read after the item was sent. */
export function isSo(list: DomainList, work: TaskWork, item: Pick<TaskItem, 'id' | 'label'>): boolean {
  if (work.kind === 'add') {
    const { punycode } = checkDomainName(item.label)
    return list.domains.some((domain) => domain.punycode.toLowerCase() === punycode)
  }
  const domain = list.domains.find(({ id }) => id === item.id)
  if (work.kind === 'remove' || domain === undefined) return work.kind === 'remove' && domain === undefined
  switch (work.kind) {
    case 'status':
      return domain.status === (work.enabled ? 'enabled' : 'paused')
    case 'star':
      return domain.starred === work.starred
    case 'group':
      return domain.groupId === work.groupId
    case 'remark':
      return domain.remark === work.remark
  }
}
