import { z } from 'zod'
import type { Domain, DomainGroup, DomainList } from '../../shared/model/domain.ts'
import type { Change, RecordContent } from '../../shared/model/changes.ts'
import type { DnsRecord, Line, Zone } from '../../shared/model/record.ts'

/** What the cache's files hold; `satisfies` keeps them in step with the models. */
export const domainSchema = z.object({
  id: z.string(),
  name: z.string(),
  punycode: z.string(),
  grade: z.string(),
  status: z.enum(['enabled', 'paused', 'locked', 'banned', 'unknown']),
  extStatus: z.string(),
  records: z.number().nullable(),
  groupId: z.string(),
  starred: z.boolean(),
  vip: z.boolean(),
  vipEnds: z.string().nullable(),
  remark: z.string(),
  // Lists that were kept before it was known lack it.
  createdAt: z.string().nullable().default(null),
  updatedAt: z.string().nullable(),
  sharedToMe: z.boolean(),
  minTtl: z.number().nullable()
}) satisfies z.ZodType<Domain>

const group = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(['system', 'user'])
}) satisfies z.ZodType<DomainGroup>

export const domainListSchema = z.object({
  domains: z.array(domainSchema),
  groups: z.array(group),
  fetchedAt: z.number()
}) satisfies z.ZodType<DomainList>

export const recordSchema = z.object({
  id: z.string(),
  host: z.string(),
  type: z.string(),
  line: z.string(),
  lineId: z.string().nullable(),
  value: z.string(),
  ttl: z.number().nullable(),
  mx: z.number().nullable(),
  weight: z.number().nullable(),
  enabled: z.boolean(),
  remark: z.string(),
  monitorStatus: z.string(),
  updatedAt: z.string().nullable()
}) satisfies z.ZodType<DnsRecord>

export const contentSchema = recordSchema.omit({
  id: true,
  monitorStatus: true,
  updatedAt: true
}) satisfies z.ZodType<RecordContent>

export const changeSchema = z.object({
  id: z.string(),
  before: contentSchema.nullable(),
  after: contentSchema.nullable()
}) satisfies z.ZodType<Change>

const line = z.object({ name: z.string(), id: z.string().nullable() }) satisfies z.ZodType<Line>

export const zoneSchema = z.object({
  domain: domainSchema,
  records: z.array(recordSchema),
  types: z.array(z.string()),
  lines: z.array(line),
  minTtl: z.number(),
  fetchedAt: z.number()
}) satisfies z.ZodType<Zone>

/** Record types and lines of one grade. */
export const gradeSchema = z.object({
  types: z.array(z.string()),
  lines: z.array(line),
  fetchedAt: z.number()
})
export type GradeTable = z.infer<typeof gradeSchema>

export const groupsSchema = z.object({ groups: z.array(group), fetchedAt: z.number() })
