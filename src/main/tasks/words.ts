import type { CallError } from '../../shared/ipc/contract.ts'
import type { TaskWork } from '../../shared/model/task.ts'
import type { Text } from '../../shared/text.ts'
import { UNCERTAIN } from '../zones/words.ts'

export const FAILURES = {
  noTask: {
    code: 'INVALID',
    message: { zh: '这个任务已不在列表中。', en: 'This task is no longer in the list.' }
  },
  running: {
    code: 'INVALID',
    message: { zh: '任务还在进行，请先取消。', en: 'The task is still at work. Cancel it first.' }
  },
  ended: {
    code: 'OFFLINE',
    message: {
      zh: '连接在途中被关闭，没有收到答复。',
      en: 'The connection was closed before an answer came.'
    },
    advice: UNCERTAIN
  },
  broken: {
    code: 'INTERNAL',
    message: {
      zh: '程序内部出错，这一项没有处理完，详情见日志。',
      en: 'Something inside Zonedeck failed on this item. The log has the details.'
    }
  }
} as const satisfies Record<string, CallError>

const domains = (n: number): string => `${n} ${n === 1 ? 'domain' : 'domains'}`

/** What a task is called; `group` is the name of the group it moves to. */
export function titleOf(work: TaskWork, n: number, group: string): Text {
  switch (work.kind) {
    case 'status':
      return work.enabled
        ? { zh: `启用 ${n} 个域名`, en: `Enable ${domains(n)}` }
        : { zh: `暂停 ${n} 个域名`, en: `Pause ${domains(n)}` }
    case 'star':
      return work.starred
        ? { zh: `给 ${n} 个域名加星标`, en: `Star ${domains(n)}` }
        : { zh: `取消 ${n} 个域名的星标`, en: `Unstar ${domains(n)}` }
    case 'group':
      return { zh: `把 ${n} 个域名移动到“${group}”`, en: `Move ${domains(n)} to “${group}”` }
    case 'remark':
      return work.remark === ''
        ? { zh: `清除 ${n} 个域名的备注`, en: `Clear the remark of ${domains(n)}` }
        : { zh: `修改 ${n} 个域名的备注`, en: `Change the remark of ${domains(n)}` }
    case 'remove':
      return { zh: `删除 ${n} 个域名`, en: `Remove ${domains(n)}` }
    case 'add':
      return { zh: `添加 ${n} 个域名`, en: `Add ${domains(n)}` }
  }
}
