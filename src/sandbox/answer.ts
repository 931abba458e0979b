import type { Text } from '../shared/text.ts'

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

/** What an action answers besides its status; `message` replaces the usual "completed" (Info.Version). */
export interface Answer {
  body: Record<string, Json>
  message?: string
}

export const done: Answer = { body: {} }

/**
 * Which message a code bears. action — what the action gives it for a meaning; `like` picks one of several meanings by
 * a word of it; common — what it means everywhere (-8 is a ban at the door, and an upgrade in an action); or a text of
 * its own where the catalogue has none.
 */
export type Says = 'action' | { like: string } | 'common' | Text

/** Thrown by anything that refuses a request: the status code and its message. */
export class Refusal extends Error {
  readonly code: string
  readonly says: Says
  constructor(code: string, says: Says = 'action') {
    super(`code ${code}`)
    this.name = 'Refusal'
    this.code = code
    this.says = says
  }
}
