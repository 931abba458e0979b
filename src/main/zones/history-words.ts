import type { CallError } from '../../shared/ipc/contract.ts'

export const FAILURES = {
  noSnapshot: {
    code: 'INVALID',
    message: {
      zh: '没有这个快照，它可能已经过期或被清除。',
      en: 'There is no such snapshot. It may be too old by now, or was forgotten.'
    }
  },
  damaged: {
    code: 'INVALID',
    message: {
      zh: '这个快照的文件已损坏或丢失，读不出来。其他快照不受影响。',
      en: 'The file of this snapshot is damaged or lost, and cannot be read. The other snapshots are not affected.'
    },
    advice: {
      zh: '可以清除这个快照，或改用前后相近的另一个。',
      en: 'Forget this snapshot, or use another one from about that time.'
    }
  },
  neverSeen: {
    code: 'INVALID',
    message: {
      zh: '这个域名的解析还没有在这台电脑上读取过，没法与快照比较。',
      en: 'The records of this domain were never read on this computer, so there is nothing to compare the snapshot with.'
    },
    advice: {
      zh: '请先刷新记录，再恢复。',
      en: 'Refresh the records first, then restore.'
    }
  },
  sameAlready: {
    code: 'INVALID',
    message: {
      zh: '现在的记录已经与快照一样，没有需要恢复的。',
      en: 'The records are already as in the snapshot. There is nothing to restore.'
    }
  }
} as const satisfies Record<string, CallError>
