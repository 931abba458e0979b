import type { Settings } from '../../shared/model/app.ts'

const dark = (): MediaQueryList => window.matchMedia('(prefers-color-scheme: dark)')
let chosen: Settings['theme'] = 'system'
let listening = false

function applyTheme(): void {
  const theme = chosen === 'system' ? (dark().matches ? 'dark' : 'light') : chosen
  document.documentElement.dataset['theme'] = theme
  // Element Plus's own dark rules hang on this class.
  document.documentElement.classList.toggle('dark', theme === 'dark')
}

/** Puts theme and row density on the page; with theme "system" the page goes on following the system. */
export function applyLook(settings: Pick<Settings, 'theme' | 'density'>): void {
  chosen = settings.theme
  document.documentElement.dataset['density'] = settings.density
  applyTheme()
  if (!listening) {
    listening = true
    dark().addEventListener('change', applyTheme)
  }
}
