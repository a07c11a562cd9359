import { useDismissRefused, useRefused } from '../../../data/index.ts';
import type { Panel } from '../use-panel.ts';
import type { RefusedForm } from './use-form-problems.ts';

/** The forms of the side panel, by the mutation they send. */
const forms: Partial<Record<string, Panel>> = {
  'interaction.requestTransfer': 'transfer',
  'interaction.returnTransfer': 'return',
  'interaction.askColleague': 'consult',
  'callback.promise': 'callback',
  'interaction.close': 'wrapUp',
};

export interface RefusedSubmit {
  panel: Panel;
  args: unknown;
  refusal: RefusedForm;
  dismiss(): void;
}

/** A form about this matter that the server sent back, the latest one. What was written comes back with it. */
export function useRefusedSubmit(interactionId: string): RefusedSubmit | undefined {
  const dismiss = useDismissRefused();
  const back = useRefused().findLast(
    ({ name, args }) => forms[name] !== undefined && isAbout(args, interactionId),
  );
  const panel = back && forms[back.name];
  if (!back || !panel) return undefined;
  return { panel, args: back.args, refusal: back.refusal, dismiss: () => void dismiss(back.uid) };
}

const isAbout = (args: unknown, interactionId: string): boolean =>
  typeof args === 'object' &&
  args !== null &&
  'interactionId' in args &&
  args.interactionId === interactionId;
