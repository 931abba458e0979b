/**
 * What the rules of use (document, 7) say of a User-Agent. missing and browser are refused with HTTP 403;
 * malformed — not "Name/Version (mail)" — is only counted, for nothing says how strictly the service reads it.
 */
export type AgentVerdict = 'fine' | 'missing' | 'browser' | 'malformed'

const BROWSER = /^(Mozilla|Opera)\/|AppleWebKit\/|Gecko\/|Chrome\/|MSIE /i
const EXPECTED = /^[A-Za-z][\w .-]*\/[\w.+-]+ \([^\s@()]+@[^\s@()]+\.[^\s@()]+\)$/

export function judgeAgent(agent: string): AgentVerdict {
  if (agent.trim() === '') return 'missing'
  if (BROWSER.test(agent)) return 'browser'
  return EXPECTED.test(agent) ? 'fine' : 'malformed'
}
