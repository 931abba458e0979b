/** Marks of Cloudflare's export: its heading, or the attributes that it appends to a record. */
export const isCloudflare = (comment: string): boolean =>
  /^;?\s*Domain:\s+\S/.test(comment) || / cf_tags=/.test(` ${comment}`)

/** What its comment says of a record: "remark cf_tags=cf-proxied:true,…" (developers.cloudflare.com, import and export). */
export function readAttributes(comment: string): { remark: string; proxied: boolean } {
  const at = ` ${comment}`.indexOf(' cf_tags=')
  if (at < 0) return { remark: comment.trim(), proxied: false }
  return {
    remark: comment.slice(0, Math.max(0, at - 1)).trim(),
    proxied: /[=,]cf-proxied:true(?:,|\s|$)/.test(comment.slice(Math.max(0, at - 1)))
  }
}
