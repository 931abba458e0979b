import type { RecordContent } from './changes.ts'

/** A template of the person's own, saved from records. Texts may hold variables: `{name}`. */
export interface OwnTemplate {
  id: string
  name: string
  records: RecordContent[]
  /** ms since the epoch. */
  createdAt: number
}
export const TEMPLATES_MOST = 200
export const TEMPLATE_RECORDS_MOST = 200
