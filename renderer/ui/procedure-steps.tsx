import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Procedure } from '../../domain/script/procedure/procedure.ts';
import type { ShortcutName } from '../stores/shortcuts.ts';
import { Keys } from './key-hint.tsx';
import classes from './procedure-steps.module.css';
import { useFormat } from './use-format.ts';

interface Props {
  procedure: Procedure;
  /** What leads here. */
  shortcut?: ShortcutName;
  /** Left out where somebody only reads. */
  onTick?(which: { scriptId: string; version: number; taskId: string; done: boolean }): void;
}

/** The steps of one procedure, ticked as they are done (C-033). */
export function ProcedureSteps({ procedure, shortcut, onTick }: Props) {
  const { t } = useTranslation('workspace');
  const { language, time } = useFormat();
  const { id: scriptId, title, version, steps } = procedure;
  const name = t('procedure.of', { title: title[language] });
  const done = steps.filter(({ tick }) => tick !== undefined).length;
  return (
    <section className={classes.section} aria-label={name}>
      <h2 className={classes.head}>
        <span className={classes.title}>{name}</span>
        <span className={classes.quiet}>{t('steps.version', { n: version })}</span>
        <span className={classes.count}>{t('procedure.done', { done, all: steps.length })}</span>
        {shortcut && <Keys shortcut={shortcut} />}
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
          readOnly={!onTick}
          disabled={!onTick}
          onChange={(event) => onTick?.({ scriptId, version, taskId, done: event.currentTarget.checked })}
        />
      ))}
    </section>
  );
}
