import { Checkbox } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import { type Procedure, proceduresFor } from '../../../../domain/script/procedure/procedure.ts';
import { MINUTE } from '../../../../domain/time.ts';
import { useMutate, useNow, useView } from '../../../data/index.ts';
import { Keys } from '../../../ui/key-hint.tsx';
import { useCommand } from '../../../ui/use-command.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import facts from './facts.module.css';
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
        <Steps key={procedure.id} interactionId={interaction.id} procedure={procedure} />
      ))}
    </div>
  );
}

function Steps({ interactionId, procedure }: { interactionId: string; procedure: Procedure }) {
  const { t } = useTranslation('workspace');
  const { language, time } = useFormat();
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const { id: scriptId, title, version, steps } = procedure;
  const name = t('procedure.of', { title: title[language] });
  const done = steps.filter(({ tick }) => tick !== undefined).length;
  return (
    <section className={facts.section} aria-label={name}>
      <h2 className={classes.head}>
        <span className={facts.title}>{name}</span>
        <span className={classes.quiet}>{t('steps.version', { n: version })}</span>
        <span className={classes.count}>{t('procedure.done', { done, all: steps.length })}</span>
        <Keys shortcut="workspace.procedure" />
      </h2>
      {steps.map(({ id: taskId, text, required, tick }) => (
        <Checkbox
          key={taskId}
          size="xs"
          classNames={{ root: classes.step, label: classes.label }}
          label={
            <>
              <span data-done={tick !== undefined}>{text[language]}</span>
              {required && !tick && <span className={classes.required}>{t('procedure.required')}</span>}
              {tick && <span className={classes.quiet}>{time(tick.at)}</span>}
            </>
          }
          checked={tick !== undefined}
          onChange={(event) => {
            const wanted = { interactionId, scriptId, version, taskId, done: event.currentTarget.checked };
            attempt(() => mutate('interaction.tick', wanted));
          }}
        />
      ))}
    </section>
  );
}
