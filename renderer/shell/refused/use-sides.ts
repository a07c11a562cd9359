import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { fileOf } from '../../../domain/customer/family.ts';
import { maskField } from '../../../domain/customer/mask.ts';
import { changeSchema, type FieldValue, fieldOf } from '../../../domain/customer/profile.ts';
import type { Evaluation } from '../../../domain/evaluation/scorecard.ts';
import { useView } from '../../data/hooks.ts';
import type { RefusedMutation } from '../../data/index.ts';

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

const savedSchema = z.object({ evaluationId: z.string(), comment: z.string() });
const correctedSchema = z.object({ customerId: z.string(), change: changeSchema });

/** Both versions of what is there twice; nothing where it is not. */
export function useSides({ args, refusal }: RefusedMutation): Sides | undefined {
  const saved = savedSchema.safeParse(args).data;
  const corrected = correctedSchema.safeParse(args).data;
  const { t } = useTranslation(['shell', 'words']);
  const evaluation = useView(
    (rows) => saved && rows.get('evaluation', saved.evaluationId),
    [saved?.evaluationId],
  );
  const customer = useView(
    (rows) => corrected && fileOf(rows, corrected.customerId),
    [corrected?.customerId],
  );
  if (refusal.code !== 'changedMeanwhile') return undefined;
  if (saved && evaluation) return ofEvaluation(t('refused.field.comment'), evaluation, saved.comment);
  if (!corrected || !customer) return undefined;
  const { field, value } = corrected.change;
  const stands = fieldOf(customer, field);
  return {
    label: t(`words:profileField.${field}`),
    // The tray shows no more than the file does by itself.
    theirs: plain(maskField(field, stands)),
    mine: plain(value),
    overTheirs: { customerId: customer.id, was: stands },
  };
}

function ofEvaluation(label: string, { comment: theirs, revision }: Evaluation, mine: string): Sides {
  const over = { basedOn: revision ?? null };
  const joined = [theirs, mine].filter((text) => text.trim()).join('\n\n');
  return { label, theirs, mine, overTheirs: over, both: { ...over, comment: joined } };
}

const plain = (value: FieldValue): string => (Array.isArray(value) ? value.join(', ') : String(value ?? ''));
