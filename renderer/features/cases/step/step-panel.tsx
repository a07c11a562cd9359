import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Case } from '../../../../domain/case/case.ts';
import { stepsOwed } from '../../../../domain/case/due-step.ts';
import { movingSteps, type StepName } from '../../../../domain/case/machine.ts';
import { stepsFor } from '../../../../domain/case/may-step.ts';
import type { StepForm } from '../../../../domain/case/steps.ts';
import type { Instant } from '../../../../domain/time.ts';
import { useDraft, useSession } from '../../../data/index.ts';
import classes from '../cases.module.css';
import { StepFormView } from './step-form.tsx';

/** What is being written for a case, and for which step. */
export interface StepDraft {
  step?: StepName;
  form?: StepForm;
}

/** What moves a case on. Sending it elsewhere while a department has it is the exception, not the next step. */
const moves = (step: StepName, { state }: Case): boolean =>
  (movingSteps as readonly string[]).includes(step) &&
  !(step === 'send' && (state === 'sent' || state === 'investigating'));

/** What this person can do with a case now: the next step with its form, and the rest a click away. */
export function StepPanel({ row, now }: { row: Case; now: Instant }) {
  const { t } = useTranslation('cases');
  const { person } = useSession();
  const [draft, keep, clear] = useDraft<StepDraft>(`case.step.${row.id}`, {});
  const possible = stepsFor(row, person);
  const owed = stepsOwed(row, person, now);
  const shown = [...possible.filter((step) => moves(step, row)), ...owed];
  const beside = possible.filter((step) => !shown.includes(step));
  const chosen = possible.find((step) => step === draft.step) ?? shown[0];
  if (row.aboutId === person.id) return <p className={classes.quiet}>{t('step.aboutYou')}</p>;
  if (possible.length === 0)
    return <p className={classes.quiet}>{t(row.state === 'archived' ? 'next.archived' : 'step.nothing')}</p>;
  const choose = (step: StepName) => keep(step === draft.step ? draft : { step });
  return (
    <section className={classes.card} aria-label={t('step.title')}>
      <div className={classes.steps}>
        {shown.map((step) => (
          <Button
            key={step}
            size="xs"
            variant={step === chosen ? 'light' : 'default'}
            aria-pressed={step === chosen}
            onClick={() => choose(step)}
          >
            {t(`step.${step}`)}
          </Button>
        ))}
        {beside.length > 0 && (
          <Menu position="bottom-end" withinPortal={false}>
            <Menu.Target>
              <Button size="xs" variant="subtle" rightSection={<IconChevronDown size={14} />}>
                {t('step.more')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {beside.map((step) => (
                <Menu.Item key={step} onClick={() => choose(step)}>
                  {t(`step.${step}`)}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
      {chosen ? (
        <StepFormView
          key={`${chosen} ${row.state} ${row.rounds.length}`}
          row={row}
          step={chosen}
          now={now}
          written={draft.step === chosen ? draft.form : undefined}
          write={(form) => keep({ step: chosen, form })}
          done={clear}
        />
      ) : (
        <p className={classes.quiet}>{t('step.waiting')}</p>
      )}
    </section>
  );
}
