import type { CallError } from '../../shared/ipc/contract.ts'
import type { Notice } from '../../shared/model/app.ts'

/** What the vault says about itself. */
export const NOTICES = {
  damaged: {
    id: 'vault:damaged',
    level: 'error',
    text: {
      zh: '保存账号的文件已损坏，已另存到旁边（vault.json.damaged-…）。请重新添加账号；DNSPod 上的域名和记录不受影响。',
      en: 'The file that keeps your accounts is damaged and was set aside (vault.json.damaged-…). Add your accounts again; your domains and records at DNSPod are not affected.'
    }
  },
  unavailable: {
    id: 'vault:unavailable',
    level: 'warning',
    text: {
      zh: '系统密钥库现在无法打开，已保存的账号原样保留。解锁密钥库后重新启动 Zonedeck 即可恢复；在此之前不会保存任何内容。',
      en: 'The system key store cannot be opened now. Your saved accounts were left as they are: unlock the key store and start Zonedeck again. Until then nothing is saved.'
    }
  },
  unwritten: {
    id: 'vault:unwritten',
    level: 'warning',
    text: {
      zh: '无法写入账号文件（磁盘已满或只读）。本次运行不受影响，但退出后更改会丢失。',
      en: 'The account file cannot be written (the disk is full or read-only). You can go on, but changes are lost when you quit.'
    }
  }
} as const satisfies Record<string, Notice>

export const FAILURES = {
  locked: {
    code: 'LOCKED',
    message: {
      zh: '账号已锁定，请先输入口令。',
      en: 'Your accounts are locked. Enter the passphrase first.'
    }
  },
  wrongPassphrase: {
    code: 'INVALID',
    field: 'passphrase',
    message: { zh: '口令不正确。', en: 'The passphrase is wrong.' },
    advice: {
      zh: '口令无法找回。忘记口令时可以清除已保存的账号，然后重新添加。',
      en: 'A passphrase cannot be recovered. If it is forgotten, clear the saved accounts and add them again.'
    }
  }
} as const satisfies Record<string, CallError>
