import type { OwnTemplate } from '../../../shared/model/template.ts'
import { BUILTIN_TEMPLATES } from '../../../shared/templates/builtin/index.ts'
import { asTemplate } from '../../../shared/templates/own.ts'
import { TEMPLATE_KINDS, type Template, type TemplateKind } from '../../../shared/templates/template.ts'

export const LISTED_KINDS = ['own', ...TEMPLATE_KINDS] as const
export interface ListedTemplate extends Template {
  kind: TemplateKind | 'own'
  keywords: readonly string[]
  /** Of one's own: when it was saved. */
  createdAt: number | null
}

/** All templates, one's own first. */
export const listTemplates = (own: readonly OwnTemplate[]): ListedTemplate[] => [
  ...own.map((template) => ({
    ...asTemplate(template),
    kind: 'own' as const,
    keywords: [],
    createdAt: template.createdAt
  })),
  ...BUILTIN_TEMPLATES.map((template) => ({ ...template, createdAt: null }))
]

/** Those that hold every word, in either language, grouped by kind in the order of LISTED_KINDS. */
export function findTemplates(
  templates: readonly ListedTemplate[],
  text: string
): { kind: ListedTemplate['kind']; templates: ListedTemplate[] }[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  const found = templates.filter(({ title, keywords }) => {
    const hay = [title.zh, title.en, ...keywords].join('\n').toLowerCase()
    return words.every((word) => hay.includes(word))
  })
  return LISTED_KINDS.map((kind) => ({
    kind,
    templates: found.filter((template) => template.kind === kind)
  })).filter((group) => group.templates.length > 0)
}
