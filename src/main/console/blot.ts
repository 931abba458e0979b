import { BLOT, SECRET_FIELDS } from '../../shared/api/secrets.ts'

const FIELDS = SECRET_FIELDS.join('|')
const JSON_FIELD = new RegExp(String.raw`("(?:${FIELDS})"\s*:\s*)(?:"(?:[^"\\]|\\.)*"|-?[\d.]+)`, 'g')
const XML_FIELD = new RegExp(String.raw`(<(${FIELDS})>)[\s\S]*?(</\2>)`, 'g')

/** How a secret is written in JSON (twice: with and without escaped slashes and non-ASCII) and in XML. */
function forms(secret: string): string[] {
  const json = JSON.stringify(secret).slice(1, -1)
  const ascii = json.replace(
    /[^\x20-\x7e]/g,
    (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`
  )
  const xml = secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  return [secret, json, json.replaceAll('/', '\\/'), ascii, ascii.replaceAll('/', '\\/'), xml]
}

/** An answer with its secret fields, and each of `secrets` wherever it stands, blotted out. */
export function blotAnswer(answer: string, secrets: readonly string[]): string {
  const fields = answer.replace(JSON_FIELD, `$1"${BLOT}"`).replace(XML_FIELD, `$1${BLOT}$3`)
  return (
    secrets
      // A secret of a character or two (a password that was refused) would take whole words away.
      .filter((secret) => secret.length >= 4)
      .flatMap(forms)
      .reduce((text, form) => text.replaceAll(form, BLOT), fields)
  )
}
