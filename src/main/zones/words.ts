import type { CallError } from '../../shared/ipc/contract.ts'
import type { Notice } from '../../shared/model/app.ts'
import type { Text } from '../../shared/text.ts'

export const NOTICES = {
  damaged: {
    id: 'cache:damaged',
    level: 'warning',
    text: {
      zh: '本地缓存中有文件已损坏，已另存到旁边，将重新从 DNSPod 读取。',
      en: 'A file of the local cache is damaged. It was set aside and is read from DNSPod again.'
    }
  },
  unwritten: {
    id: 'cache:unwritten',
    level: 'warning',
    text: {
      zh: '无法写入本地缓存（磁盘已满或只读）。可以继续使用，但离线时看不到最新内容。',
      en: 'The local cache cannot be written (the disk is full or read-only). You can go on, but the latest data will be missing offline.'
    }
  }
} as const satisfies Record<string, Notice>

export const FAILURES = {
  offline: {
    code: 'OFFLINE',
    message: {
      zh: '现在连接不到 DNSPod，只能查看已缓存的内容，不能修改。',
      en: 'DNSPod cannot be reached. What was seen before can be read, but not changed.'
    },
    advice: {
      zh: '恢复连接后会自动刷新，届时再修改。',
      en: 'The view refreshes by itself when the service is back; make the change then.'
    }
  },
  noDomain: {
    code: 'INVALID',
    message: {
      zh: '域名列表中没有这个域名，请刷新后再试。',
      en: 'The domain is not in the list. Refresh and try again.'
    }
  },
  badChange: {
    code: 'BAD_ARGUMENT',
    message: {
      zh: '这项更改的编号与内容不符。',
      en: 'The id of this change does not go with what it says.'
    }
  },
  tooManyChanges: {
    code: 'INVALID',
    message: {
      zh: '一个域名最多暂存 30,000 项更改，请先应用或放弃一部分。',
      en: 'At most 30,000 changes can be staged for one domain. Apply or discard some first.'
    }
  },
  unread: {
    code: 'OFFLINE',
    message: {
      zh: '已保存，但没能读回结果。',
      en: 'It was saved, but could not be read back.'
    },
    advice: {
      zh: '不必再次提交，恢复连接后请刷新核对。',
      en: 'There is no need to submit it again. Refresh and check once the service is back.'
    }
  },
  systemGroup: {
    code: 'INVALID',
    message: {
      zh: '系统分组由 DNSPod 固定，不能改名或删除。',
      en: 'System groups are DNSPod’s own; they can be neither renamed nor removed.'
    }
  },
  hereAlready: {
    code: 'INVALID',
    field: 'domain',
    message: {
      zh: '这个域名已经在当前账号里，不用取回。',
      en: 'The domain is in this account already.'
    }
  },
  notKept: {
    code: 'INVALID',
    message: {
      zh: '没有保存它的解析记录，无法导出。',
      en: 'None of its records were kept; there is nothing to export.'
    }
  },
  unsaved: {
    code: 'INVALID',
    message: {
      zh: '没能写入这个文件。',
      en: 'The file could not be written.'
    },
    advice: {
      zh: '请检查磁盘空间和文件夹权限，或另选一个位置。',
      en: 'Check the space on the disk and who may write there, or choose another place.'
    }
  },
  sharedGroup: {
    code: 'INVALID',
    field: 'group',
    message: {
      zh: '共享来的域名固定在“与我共享”分组，不能更改。',
      en: 'A domain shared to you stays in its group.'
    }
  }
} as const satisfies Record<string, CallError>

/** Said when a write got no answer. */
export const UNCERTAIN: Text = {
  zh: '请求已发出但没有收到答复，修改可能已经生效。请刷新后核对，不要立即重复提交。',
  en: 'The request was sent but not answered, so the change may have been made. Refresh and check before you send it again.'
}
