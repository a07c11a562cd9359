import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import { AskForm } from './ask-form.tsx';
import { AskedThread } from './asked-thread.tsx';
import { AskerThread } from './asker-thread.tsx';

interface Props {
  interaction: Interaction;
  mine: boolean;
}

/** The private thread as the side of it that one is on: to ask, to go on, or to answer. */
export function ConsultPanel({ interaction, mine }: Props) {
  const { consult } = interaction;
  if (!mine) return consult ? <AskedThread interaction={interaction} consult={consult} /> : null;
  return consult ? (
    <AskerThread interaction={interaction} consult={consult} />
  ) : (
    <AskForm interaction={interaction} />
  );
}
