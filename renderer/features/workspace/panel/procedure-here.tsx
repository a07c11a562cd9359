import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import { proceduresFor } from '../../../../domain/script/procedure/procedure.ts';
import { MINUTE } from '../../../../domain/time.ts';
import { useMutate, useNow, useView } from '../../../data/index.ts';
import { ProcedureSteps } from '../../../ui/procedure-steps.tsx';
import { useCommand } from '../../../ui/use-command.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import classes from './procedure-here.module.css';

interface Props {
  interaction: Interaction;
}

/** The procedure for what the matter is, beside what is being said; its steps are ticked as they are done (C-033). */
export function ProcedureHere({ interaction }: Props) {
  const { t } = useTranslation('workspace');
  const now = useNow(MINUTE);
  const scripts = useView((rows) => rows.where('script', 'moment', 'procedure'));
  const procedures = proceduresFor(scripts, interaction, now);
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const place = useRef<HTMLDivElement>(null);
  useCommand({
    id: 'workspace.procedure',
    label: t('procedure.toSteps'),
    shortcut: 'workspace.procedure',
    enabled: procedures.length > 0,
    run: () => {
      const open = place.current?.querySelector<HTMLInputElement>('input:not(:checked)');
      (open ?? place.current?.querySelector('input'))?.focus();
    },
  });
  if (procedures.length === 0) return null;
  return (
    <div ref={place} className={classes.procedures}>
      {procedures.map((procedure) => (
        <ProcedureSteps
          key={procedure.id}
          procedure={procedure}
          shortcut="workspace.procedure"
          onTick={(which) =>
            attempt(() => mutate('interaction.tick', { interactionId: interaction.id, ...which }))
          }
        />
      ))}
    </div>
  );
}
