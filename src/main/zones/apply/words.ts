import type { CallError } from '../../../shared/ipc/contract.ts'

export const FAILURES = {
  changedElsewhere: {
    code: 'INVALID',
    message: {
      zh: '这条记录在应用期间被别处改动，没有覆盖。',
      en: 'This record was changed elsewhere while the changes were applied, and was not overwritten.'
    },
    advice: { zh: '请重新审阅后再应用。', en: 'Review it once more and apply it again.' }
  },
  gone: {
    code: 'INVALID',
    message: { zh: '这条记录已被别处删除。', en: 'This record was removed elsewhere.' },
    advice: { zh: '请重新审阅后再决定。', en: 'Review it once more and decide.' }
  },
  twin: {
    code: 'INVALID',
    message: {
      zh: '已有一条主机记录、类型、线路和记录值都相同的记录，但其他字段不同。',
      en: 'There is a record with this host, type, line and value already, which differs in other fields.'
    },
    advice: { zh: '请改为编辑那条记录。', en: 'Edit that record instead.' }
  },
  unanswered: {
    code: 'OFFLINE',
    message: {
      zh: '发送了两次都没有收到答复，重新读取后确认没有生效。',
      en: 'It was sent twice without an answer; a new reading shows that it has not taken effect.'
    },
    advice: { zh: '请稍后再应用。', en: 'Apply it again later.' }
  },
  held: {
    code: 'INVALID',
    message: {
      zh: '同名的另一项更改没有成功，为了不影响解析，这一项没有发送。',
      en: 'Another change of the same name did not succeed. This one was held back so that the name keeps answering.'
    },
    advice: { zh: '它仍在待应用的更改中。', en: 'It is still among the staged changes.' }
  },
  putBack: {
    code: 'INVALID',
    message: {
      zh: '原本会替代它的记录被拒绝，已把它加了回去，解析没有中断下去。',
      en: 'What was to take its place was refused, so it was put back to keep the name answering.'
    },
    advice: {
      zh: '它现在有新的编号，仍在待应用的更改中。',
      en: 'It has a new id, and its deletion is still staged.'
    }
  },
  notPutBack: {
    code: 'INVALID',
    message: {
      zh: '它已被删除，替代它的记录被拒绝，也没能把它加回去：这个名称现在可能没有解析。',
      en: 'It was removed, what was to take its place was refused, and it could not be put back: the name may not answer now.'
    },
    advice: {
      zh: '请在“历史”里恢复应用之前的快照。',
      en: 'Restore the snapshot from before the apply, under History.'
    }
  },
  cancelled: {
    code: 'INVALID',
    message: { zh: '已取消，没有发送。', en: 'It was cancelled, and not sent.' }
  },
  closed: {
    code: 'INVALID',
    message: { zh: '程序在此之前关闭，没有发送。', en: 'The app was closed before; it was not sent.' }
  },
  broken: {
    code: 'INTERNAL',
    message: {
      zh: '程序内部出错，这一项没有处理完，详情见日志。',
      en: 'Something inside Zonedeck failed on this one. The log has the details.'
    }
  },
  noRun: {
    code: 'INVALID',
    message: { zh: '这次应用已不在列表中。', en: 'This apply is no longer in the list.' }
  },
  busy: {
    code: 'INVALID',
    message: {
      zh: '这个域名正在应用更改，请等它结束或先取消。',
      en: 'Changes are being applied to this domain. Wait for the end, or cancel it first.'
    }
  },
  unconfirmed: {
    code: 'INVALID',
    message: {
      zh: '这些更改影响较大，需要先确认。',
      en: 'These changes reach far and must be confirmed first.'
    }
  },
  nothingToUndo: {
    code: 'INVALID',
    message: { zh: '这次应用没有改动任何记录。', en: 'This apply changed no record.' }
  }
} as const satisfies Record<string, CallError>
