import type { Notice } from '../shared/model/app.ts'

/** What the app says about its settings. */
export const NOTICES = {
  settingsDamaged: {
    id: 'settings:damaged',
    level: 'warning',
    text: {
      zh: '设置文件已损坏，已另存到旁边，并恢复为默认设置。',
      en: 'The settings file is damaged. It was set aside, and the defaults are back.'
    }
  },
  settingsUnwritten: {
    id: 'settings:unwritten',
    level: 'warning',
    text: {
      zh: '无法写入设置文件（磁盘已满或只读），更改只在本次运行中有效。',
      en: 'The settings cannot be written (the disk is full or read-only). Changes last until you quit.'
    }
  }
} as const satisfies Record<string, Notice>
