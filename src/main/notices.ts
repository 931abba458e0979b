import type { Notice } from '../shared/model/app.ts'

/** What the app has to say about itself. One notice per id: saying it again replaces it. */
export interface Notices {
  say(notice: Notice): void
  dismiss(id: string): void
  all(): Notice[]
}

/** `changed` is told after every change. */
export function createNotices(changed: () => void): Notices {
  let notices: Notice[] = []
  const without = (id: string): Notice[] => notices.filter((notice) => notice.id !== id)
  return {
    say(notice) {
      notices = [...without(notice.id), notice]
      changed()
    },
    dismiss(id) {
      notices = without(id)
      changed()
    },
    all: () => notices
  }
}
