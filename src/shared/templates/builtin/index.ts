import type { BuiltinTemplate } from '../template.ts'
import { HOSTING_TEMPLATES } from './hosting.ts'
import { MAIL_CHINA_TEMPLATES } from './mail-china.ts'
import { MAIL_TEMPLATES } from './mail.ts'
import { SAFETY_TEMPLATES } from './safety.ts'
import { SITE_TEMPLATES } from './site.ts'
import { VERIFY_TEMPLATES } from './verify.ts'

/** The templates that come with the app, by kind. */
export const BUILTIN_TEMPLATES: readonly BuiltinTemplate[] = [
  ...SITE_TEMPLATES,
  ...MAIL_CHINA_TEMPLATES,
  ...MAIL_TEMPLATES,
  ...HOSTING_TEMPLATES,
  ...VERIFY_TEMPLATES,
  ...SAFETY_TEMPLATES
]
