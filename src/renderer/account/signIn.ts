import { checkEmail } from '../../shared/rules/contact.ts'
import { checkToken } from '../../shared/rules/token.ts'
import { ACCOUNT_COLORS, type Account, type AccountColor } from '../../shared/model/account.ts'
import type { LinkName } from '../../shared/model/app.ts'
import { toast } from '../components/toasts.ts'
import { call, callErrorOf } from '../api/call.ts'
import { say, sentences, t, type MessageKey } from '../i18n/index.ts'

/** Opens a page outside by its name; a failure is only told. */
export async function openLink(link: LinkName): Promise<void> {
  try {
    await call('app:open-link', link)
  } catch (thrown) {
    toast(say(callErrorOf(thrown).message), { kind: 'fail' })
  }
}

const LINK_LABELS = {
  tokens: 'welcome.form.openTokens',
  cloudKeys: 'welcome.form.openCloudKeys',
  console: 'welcome.form.openConsole',
  docs: 'welcome.form.openDocs'
} as const satisfies Record<LinkName, MessageKey>

/** What is wrong with a pasted token and the page that helps; both null when it is one. */
export function tokenProblem(text: string): {
  error: string | null
  link: LinkName | null
  fix: string | undefined
} {
  const checked = checkToken(text)
  if (checked.ok) return { error: null, link: null, fix: undefined }
  const link = checked.link ?? null
  return {
    error: sentences(checked.text, checked.advice),
    link,
    fix: link ? t(LINK_LABELS[link]) : undefined
  }
}

export function emailProblem(text: string): string | null {
  const checked = checkEmail(text)
  return checked.ok ? null : say(checked.text)
}

/** The first colour that no account has yet, so that accounts differ at a glance. */
export const freeColor = (accounts: readonly Account[]): AccountColor =>
  ACCOUNT_COLORS.find((color) => accounts.every((one) => one.color !== color)) ?? 'grey'
