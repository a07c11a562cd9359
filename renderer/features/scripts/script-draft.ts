import type { LibraryEntry } from '../../../domain/script/library.ts';
import type { Script, ScriptContent } from '../../../domain/script/script.ts';
import type { Term } from '../../../domain/script/term/term-schema.ts';
import { newestVersion } from '../../../domain/script/wording.ts';

/** A version being written. */
export interface ScriptDraft {
  /** Absent until a new script gets one. */
  scriptId: string | undefined;
  basedOn: number;
  content: ScriptContent;
}

const empty: ScriptContent = {
  moment: 'greeting',
  language: 'zh-CN',
  title: { 'zh-CN': '', en: '' },
  body: '',
  order: 1,
};

/** Where a draft begins: with what holds now, or with nothing. */
export function draftFrom(entry: LibraryEntry | undefined, script: Script | undefined): ScriptDraft {
  if (!entry || !script) return { scriptId: undefined, basedOn: 0, content: empty };
  const { id: _, version: __, coming: ___, wordings: ____, from: _____, ...content } = entry.shown;
  return { scriptId: entry.id, basedOn: newestVersion(script), content };
}

/** A term nobody has explained yet. */
export const noTerm: Term = { definition: { 'zh-CN': '', en: '' }, avoid: [] };

const tidied = ({ definition, avoid }: Term): Term => ({
  definition,
  avoid: avoid.map((word) => word.trim()).filter(Boolean),
});

/** The tidied content as it is proposed: conditions that limit nothing are none, and each sort has what is its own. */
export function proposalOf({ content }: ScriptDraft): ScriptContent {
  const { channels, queueIds, kinds } = content.conditions ?? {};
  const conditions = {
    ...(channels?.length ? { channels } : {}),
    ...(queueIds?.length ? { queueIds } : {}),
    ...(kinds?.length ? { kinds } : {}),
  };
  const { conditions: _, steps, tasks, required, term, ...rest } = content;
  const procedure = content.moment === 'procedure';
  return {
    ...rest,
    ...(procedure
      ? { body: '', tasks: tasks ?? [] }
      : content.moment !== 'term' && required !== undefined && { required }),
    ...(content.moment === 'term' && { body: content.body.trim(), term: tidied(term ?? noTerm) }),
    ...(Object.keys(conditions).length > 0 ? { conditions } : {}),
    ...(content.moment === 'guided' && steps ? { steps } : {}),
  };
}
