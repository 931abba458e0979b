import type { Locale, Text } from '../text.ts'
import type { Account } from './account.ts'

/** What the person chose; kept in the settings file. Nothing secret or personal belongs here. */
export interface Settings {
  /** null follows the system. */
  locale: Locale | null
  theme: 'system' | 'light' | 'dark'
  /** Row height of tables: 28, 32 or 40 px. */
  density: 'compact' | 'normal' | 'roomy'
  /** Closing the window keeps the app in the tray. */
  closeToTray: boolean
  /** The groups stand beside the domain list; null: where the window is wide enough. */
  groupList: boolean | null
  /** Column widths and hidden columns by table name, so that each table comes back as it was left. */
  tables: Record<string, { widths: Record<string, number>; hidden: string[] }>
}

/**
 * Where secrets are kept. secure — wrapped by the operating system's key store; passphrase — by a passphrase, unlocked;
 * locked — by a passphrase that must still be entered; memory — the key store is not secure and no passphrase is set:
 * nothing secret or personal is written, all of it is gone at quit.
 */
export type KeyStoreState = 'secure' | 'passphrase' | 'locked' | 'memory'

/** Something the app has to say about itself, such as a damaged file that was set aside. */
export interface Notice {
  id: string
  level: 'info' | 'warning' | 'error'
  text: Text
}

/** Everything the frame of the app shows; sent whole with every change. */
export interface AppState {
  version: string
  platform: 'win32' | 'darwin' | 'linux'
  /** The language in force: the setting, or the system's. */
  locale: Locale
  settings: Settings
  keyStore: KeyStoreState
  /** The contact address of the User-Agent, masked; null when it must still be asked for. */
  maskedContact: string | null
  accounts: Account[]
  activeAccountId: string | null
  notices: Notice[]
}

/** Pages outside that the app may open, by name: the renderer never hands over an address. */
export const LINKS = {
  tokens: 'https://console.dnspod.cn/account/token/token',
  console: 'https://console.dnspod.cn/',
  docs: 'https://docs.dnspod.cn/api/',
  cloudKeys: 'https://console.cloud.tencent.com/cam/capi'
} as const
export type LinkName = keyof typeof LINKS
