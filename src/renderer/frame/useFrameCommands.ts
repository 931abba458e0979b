import { onScopeDispose } from 'vue'
import { useRouter } from 'vue-router'
import type { Settings } from '../../shared/model/app.ts'
import { call, callErrorOf, on } from '../api/call.ts'
import { openLink } from '../account/signIn.ts'
import { switchAccount } from '../account/switching.ts'
import { useCommands, type Command } from '../commands.ts'
import { toast } from '../components/toasts.ts'
import { say, t } from '../i18n/index.ts'
import { runById } from '../keys.ts'
import { goBack } from '../navigation.ts'
import { useAppStore } from '../stores/app.ts'
import { useDomainsStore } from '../stores/domains.ts'
import { openDialog } from './dialogs.ts'

async function set(patch: Partial<Settings>): Promise<void> {
  try {
    await call('app:set-settings', patch)
  } catch (thrown) {
    toast(`${t('settings.saveFailed')} ${say(callErrorOf(thrown).message)}`, { kind: 'fail' })
  }
}

/** How the app looks: one command for each choice that is not in force. */
function lookCommands({ theme, locale, density }: Settings): Command[] {
  const themes = {
    system: () => t('settings.appearance.themeSystem'),
    light: () => t('settings.appearance.themeLight'),
    dark: () => t('settings.appearance.themeDark')
  }
  const densities = {
    compact: () => t('settings.appearance.compact'),
    normal: () => t('settings.appearance.normal'),
    roomy: () => t('settings.appearance.roomy')
  }
  const locales = [
    { locale: null, name: () => t('settings.appearance.languageSystem') },
    { locale: 'zh-CN', name: () => '中文' },
    { locale: 'en', name: () => 'English' }
  ] as const
  return [
    ...(['light', 'dark', 'system'] as const)
      .filter((one) => one !== theme)
      .map((one) => ({
        id: `theme.${one}`,
        title: () => t('palette.command.theme', { value: themes[one]() }),
        group: 'look' as const,
        keywords: ['theme', '主题', '外观', '夜间', one],
        run: () => set({ theme: one })
      })),
    ...locales
      .filter((one) => one.locale !== locale)
      .map((one) => ({
        id: `language.${one.locale ?? 'system'}`,
        title: () => t('palette.command.language', { value: one.name() }),
        group: 'look' as const,
        keywords: ['language', '语言', 'chinese', 'english', '英文'],
        run: () => set({ locale: one.locale })
      })),
    ...(['compact', 'normal', 'roomy'] as const)
      .filter((one) => one !== density)
      .map((one) => ({
        id: `density.${one}`,
        title: () => t('palette.command.density', { value: densities[one]() }),
        group: 'look' as const,
        keywords: ['density', '密度', '行高'],
        run: () => set({ density: one })
      }))
  ]
}

/** The commands that are there wherever one is, and the ear for the system's menus. */
export function useFrameCommands(): void {
  const app = useAppStore()
  const domains = useDomainsStore()
  const router = useRouter()

  const accountCommands = (): Command[] => [
    {
      id: 'account.add',
      title: () => t('palette.command.addAccount'),
      group: 'account',
      keywords: ['sign in', 'login', '登录'],
      run: () => openDialog({ kind: 'add' })
    },
    ...app.accounts.flatMap(({ id, name }): Command[] => [
      ...(id === app.account?.id
        ? []
        : [
            {
              id: `account.switch ${id}`,
              title: () => t('palette.command.switchTo', { name }),
              group: 'account' as const,
              keywords: ['switch', 'account', '账号'],
              run: async () => (await switchAccount(router, id)) && router.push('/domains')
            }
          ]),
      {
        id: `account.sign-out ${id}`,
        title: () => t('palette.command.signOut', { name }),
        group: 'account',
        keywords: ['log out', 'logout', '登出', '注销'],
        run: () => openDialog({ kind: 'sign-out', accountId: id })
      }
    ]),
    ...(app.account?.kind === 'dnspod'
      ? [
          {
            id: 'account.renew',
            title: () => t('palette.command.renew', { name: app.account?.name ?? '' }),
            group: 'account' as const,
            keywords: ['token', 'password', '密码', '令牌'],
            run: () => {
              if (app.account) openDialog({ kind: 'renew', accountId: app.account.id })
            }
          }
        ]
      : []),
    ...(app.state?.keyStore === 'secure'
      ? []
      : [
          {
            id: 'passphrase',
            title: () =>
              app.state?.keyStore === 'passphrase'
                ? t('palette.command.changePassphrase')
                : t('palette.command.setPassphrase'),
            group: 'account' as const,
            keywords: ['passphrase', 'lock', '口令', '加密'],
            run: () => openDialog({ kind: 'passphrase' })
          }
        ])
  ]

  useCommands(() => [
    {
      id: 'palette',
      title: () => t('palette.command.palette'),
      group: 'app',
      shortcut: 'Mod+K',
      keysOnly: true,
      run: () => openDialog({ kind: 'palette' })
    },
    {
      id: 'back',
      title: () => t('frame.keys.back'),
      group: 'go',
      shortcut: 'Alt+ArrowLeft',
      run: () => goBack(router)
    },
    {
      id: 'add-domain',
      title: () => t('palette.command.addDomain'),
      group: 'app',
      keywords: ['new', 'create', '新建', '新增'],
      available: () => app.writeBlock ?? true,
      run: () => router.push({ path: '/domains', query: { add: '1' } })
    },
    {
      id: 'refresh',
      title: () => t('palette.command.refresh'),
      group: 'app',
      keywords: ['reload', 'sync', '同步'],
      run: () => domains.refresh()
    },
    ...(app.account
      ? [
          {
            id: 'retrieve-domain',
            title: () => t('retrieve.command'),
            group: 'app' as const,
            keywords: ['retrieve', 'acquire', '取回', '找回'],
            run: () => router.push('/retrieve')
          },
          {
            id: 'removed-domains',
            title: () => t('removed.title'),
            group: 'app' as const,
            keywords: ['deleted', 'export', 'backup', '备份', '导出', '恢复'],
            run: () => router.push({ path: '/domains', query: { removed: '1' } })
          }
        ]
      : []),
    ...accountCommands(),
    ...(app.state ? lookCommands(app.state.settings) : []),
    {
      id: 'console',
      title: () => t('account.consoleCommand'),
      group: 'go',
      keywords: ['api', 'raw', 'console', '接口', '调试'],
      run: () => router.push('/console')
    },
    {
      id: 'link.console',
      title: () => t('palette.command.console'),
      group: 'app',
      keywords: ['website', '网站', 'console'],
      run: () => openLink('console')
    },
    {
      id: 'link.docs',
      title: () => t('palette.command.docs'),
      group: 'app',
      keywords: ['help', '帮助', '文档'],
      run: () => openLink('docs')
    }
  ])
  onScopeDispose(on('app:command', ({ id }) => void runById(id)))
}
