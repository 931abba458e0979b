/** What the service sends to people by e-mail, to be read here instead: nothing leaves this machine. */
export interface Mail {
  to: string
  subject: string
  text: string
  /** The code in it. */
  code: string
  /** By the sandbox's clock, ms. */
  at: number
}

/** Mails that are kept; the oldest go first. */
const MOST_MAILS = 1000

/** Puts a mail into the inbox, newest last. */
export function deliver(inbox: Mail[], mail: Mail): void {
  inbox.push(mail)
  if (inbox.length > MOST_MAILS) inbox.splice(0, inbox.length - MOST_MAILS)
}
