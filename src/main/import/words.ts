import type { CallError } from '../../shared/ipc/contract.ts'
import { IMPORT_BYTES_MOST } from '../../shared/model/transfer-file.ts'
import type { Text } from '../../shared/text.ts'

const AGAIN: Text = {
  zh: '没有暂存任何更改。可以把文件拆成几份再导入。',
  en: 'Nothing was staged. You can split the file and import the parts.'
}

export const FAILURES = {
  unseen: {
    code: 'INVALID',
    message: {
      zh: '还没有读取过这个域名的解析记录，无法比较。请联网刷新后再试。',
      en: 'The records of this domain have never been read, so there is nothing to compare with. Go online, refresh, and try again.'
    }
  },
  closed: {
    code: 'INVALID',
    message: {
      zh: '这次导入已经结束，请重新选择文件。',
      en: 'This import has ended. Choose the file again.'
    }
  },
  unreadable: {
    code: 'INVALID',
    message: { zh: '没能读取这个文件。', en: 'The file could not be read.' },
    advice: {
      zh: '请检查文件是否还在，以及是否有权限打开它。',
      en: 'Check that it is still there and that you may open it.'
    }
  },
  crashed: {
    code: 'INVALID',
    message: { zh: '读取这个文件时出错，已经停止。', en: 'Reading the file failed and was stopped.' },
    advice: AGAIN
  },
  slow: {
    code: 'INVALID',
    message: {
      zh: '读取这个文件超过 30 秒，已经停止。',
      en: 'Reading the file took more than 30 seconds and was stopped.'
    },
    advice: AGAIN
  }
} as const satisfies Record<string, CallError>

const megabytes = (bytes: number): string => (Math.ceil(bytes / 100_000) / 10).toLocaleString('en')

/** A file of so many bytes is not even opened. */
export const tooLarge = (bytes: number): CallError => ({
  code: 'INVALID',
  message: {
    zh: `文件有 ${megabytes(bytes)} MB，最多读取 ${megabytes(IMPORT_BYTES_MOST)} MB。`,
    en: `The file is ${megabytes(bytes)} MB; at most ${megabytes(IMPORT_BYTES_MOST)} MB are read.`
  },
  advice: {
    zh: '请确认选对了文件；如果没错，请拆成几份再导入。',
    en: 'Check that it is the right file; if it is, split it and import the parts.'
  }
})

/** What a file is instead of records. */
export const refused = (message: Text): CallError => ({ code: 'INVALID', message })
