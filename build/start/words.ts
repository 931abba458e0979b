/** Whether the person reads Chinese, by the usual variables, else by the system. */
export function speaksChinese(env: Readonly<Record<string, string | undefined>>): boolean {
  const posix = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find((v) => v !== undefined && v !== '')
  return (posix ?? Intl.DateTimeFormat().resolvedOptions().locale).toLowerCase().startsWith('zh')
}
