import { z } from 'zod'
import type { Monitoring } from './model.ts'

const status = z.enum(['Ok', 'Warn', 'Down'])

const monitor = z.object({
  id: z.string(),
  domainId: z.int(),
  recordId: z.int(),
  ip: z.string(),
  nowIp: z.string(),
  host: z.string(),
  port: z.int(),
  type: z.string(),
  path: z.string(),
  interval: z.int().positive(),
  points: z.array(z.string()),
  bakIp: z.string(),
  keepTtl: z.boolean(),
  sms: z.string(),
  email: z.string(),
  lessNotice: z.boolean(),
  callbackUrl: z.string(),
  enabled: z.boolean(),
  paused: z.boolean(),
  ttl: z.int().nullable(),
  status,
  statusCode: z.int(),
  backups: z.array(z.object({ id: z.string(), ip: z.string(), status, statusCode: z.int() })),
  anchor: z.number(),
  nextAt: z.number(),
  sights: z.record(z.string(), z.array(z.object({ from: z.number(), code: z.int().nullable() }))),
  createdOn: z.string(),
  updatedOn: z.string()
})

const down = z.object({
  id: z.int(),
  monitorId: z.string(),
  targetId: z.string(),
  host: z.string(),
  line: z.string(),
  ip: z.string(),
  reason: z.string(),
  log: z.array(z.string()),
  createdOn: z.string(),
  updatedOn: z.string().nullable()
})

const target = z.object({
  address: z.string(),
  point: z.string().nullable(),
  code: z.int(),
  reason: z.string()
})

/** The monitors of a state file. */
export const monitoring: z.ZodType<Monitoring> = z.object({
  monitors: z.array(monitor),
  downs: z.array(down),
  targets: z.array(target)
})
