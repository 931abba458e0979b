import type { ConsoleAnswer } from '../model/console.ts'

/** 'it''s' for a POSIX shell. */
const quoted = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`

/**
 * A request as a curl command. What is secret stands as a placeholder in angle brackets, to be filled in by hand; the
 * User-Agent is a placeholder too, for it must name who sends.
 */
export function curlOf({ url, request }: Pick<ConsoleAnswer, 'url' | 'request'>): string {
  const parts = [
    `curl ${quoted(url)}`,
    `-A ${quoted('<program>/<version> (<contact e-mail>)')}`,
    ...request.map(
      ({ name, value, secret }) => `--data-urlencode ${quoted(`${name}=${secret ? `<${name}>` : value}`)}`
    )
  ]
  return parts.join(' \\\n  ')
}
