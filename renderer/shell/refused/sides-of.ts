import type { TFunction } from 'i18next';
import { fileOf } from '../../../domain/customer/family.ts';
import { maskField } from '../../../domain/customer/mask.ts';
import { type FieldValue, fieldOf } from '../../../domain/customer/profile.ts';
import { articleVersionId } from '../../../domain/knowledge/article.ts';
import { newestVersion } from '../../../domain/script/wording.ts';
import type { MutationArgs, MutationName, View } from '../../data/index.ts';
import { keptTexts } from './kept-texts.ts';

/** Something that was changed in two places: what stands, what was written here, and what the choices come to. */
export interface Sides {
  label: string;
  theirs: string;
  mine: string;
  /** What changes in the arguments when what was written here is to stand. */
  overTheirs: Record<string, unknown>;
  /** The same for both, where both can stand. */
  both?: Record<string, unknown>;
}

type Words = TFunction<readonly ['shell', 'words']>;
type Of<N extends MutationName> = (rows: View, args: MutationArgs<N>, t: Words) => Sides | undefined;

const plain = (value: FieldValue): string => (Array.isArray(value) ? value.join(', ') : String(value ?? ''));
const textOf = (content: unknown): string =>
  keptTexts(content)
    .map(({ text }) => text)
    .join('\n');

const ofEvaluation: Of<'evaluation.save'> = (rows, { evaluationId, comment: mine }, t) => {
  const evaluation = rows.get('evaluation', evaluationId);
  if (!evaluation) return undefined;
  const { comment: theirs, revision } = evaluation;
  const over = { basedOn: revision ?? null };
  const joined = [theirs, mine].filter((text) => text.trim()).join('\n\n');
  const label = t('refused.field.comment');
  return { label, theirs, mine, overTheirs: over, both: { ...over, comment: joined } };
};

const ofCustomer: Of<'customer.change'> = (
  rows,
  { customerId, change: { field, value }, why = 'settled' },
  t,
) => {
  const customer = fileOf(rows, customerId);
  if (!customer) return undefined;
  const stands = fieldOf(customer, field);
  return {
    label: t(`words:profileField.${field}`),
    // The tray shows no more than the file does by itself.
    theirs: plain(maskField(field, stands)),
    mine: plain(value),
    overTheirs: { customerId: customer.id, was: stands, why },
  };
};

const ofScript: Of<'script.propose'> = (rows, { scriptId, content }, t) => {
  const script = rows.get('script', scriptId);
  if (!script) return undefined;
  const basedOn = newestVersion(script);
  const stands = [script, ...(script.coming ?? [])].find(({ version }) => version === basedOn);
  return {
    label: t('refused.field.body'),
    theirs: textOf(stands),
    mine: textOf(content),
    overTheirs: { basedOn },
  };
};

/** Of an article the draft is written over, or, once that was published, the version after it is begun. */
const ofArticle: Of<'knowledge.write'> = (rows, { articleId, version, content }, t) => {
  const article = rows.get('article', articleVersionId(articleId, version));
  if (!article) return undefined;
  const { state, revision, body } = article;
  const over =
    state === 'draft' ? { basedOn: revision } : { version: version + 1, basedOn: null as string | null };
  const joined = { ...content, body: [body, content.body].filter((text) => text.trim()).join('\n\n') };
  const label = t('refused.field.body');
  const sides = { label, theirs: textOf(article), mine: textOf(content) };
  return { ...sides, overTheirs: over, both: { ...over, content: joined } };
};

const sidesOf: { [N in MutationName]?: Of<N> } = {
  'evaluation.save': ofEvaluation,
  'customer.change': ofCustomer,
  'script.propose': ofScript,
  'knowledge.write': ofArticle,
};

/** Both versions of what is there twice; nothing where nothing was written twice. */
export function sidesOfRefused(rows: View, name: string, args: unknown, t: Words): Sides | undefined {
  const of = sidesOf[name as MutationName] as Of<MutationName> | undefined;
  return of?.(rows, args as MutationArgs<MutationName>, t);
}
