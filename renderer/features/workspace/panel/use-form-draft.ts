import { useMemo } from 'react';
import { useDraft } from '../../../data/index.ts';
import type { Panel } from '../use-panel.ts';
import { usePanel } from '../use-panel.ts';
import type { RefusedForm } from './use-form-problems.ts';
import { type RefusedSubmit, useRefusedSubmit } from './use-refused.ts';

export interface FormDraft<T> {
  form: T;
  change(part: Partial<T>): void;
  /** The form went: nothing of it is left here. */
  done(): void;
  /** The person looks elsewhere; what they wrote stays. */
  leave(): void;
  back: RefusedSubmit | undefined;
  /** What the server said of this form, until the person changes something. */
  unanswered: RefusedForm | undefined;
}

/** The draft of one form about one matter; see `useDraft`. */
export const formKey = (panel: Panel, interactionId: string): string => `${panel}.${interactionId}`;

/**
 * What a person writes into a form about a matter, kept at every keystroke. A form the server sent back is put in
 * again as it was sent, unless the person has written on since.
 */
export function useFormDraft<T extends object>(
  panel: Panel,
  interactionId: string,
  empty: T,
  fromArgs: (args: unknown) => T | undefined,
): FormDraft<T> {
  const refused = useRefusedSubmit(interactionId);
  const back = refused?.panel === panel ? refused : undefined;
  const sent = back?.args;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was sent decides, how it is read does not change
  const start = useMemo(() => (sent === undefined ? undefined : fromArgs(sent)) ?? empty, [sent]);
  const [form, keep, clear] = useDraft<T>(formKey(panel, interactionId), start);
  const [, openPanel] = usePanel(interactionId);
  return {
    form,
    change: (part) => keep({ ...form, ...part }),
    done: () => {
      clear();
      back?.dismiss();
      openPanel('facts');
    },
    leave: () => {
      if (back) keep(form);
      back?.dismiss();
      openPanel('facts');
    },
    back,
    unanswered: form === start ? back?.refusal : undefined,
  };
}
