import { useTranslation } from 'react-i18next';
import { hasRole } from '../../../../domain/person/person.ts';
import { GATE_ID } from '../../../../domain/training/gate.ts';
import { useMutate, useSession, useView } from '../../../data/index.ts';
import { Tag } from '../../../ui/tag.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import { SayForm, useNames } from '../../improve/index.ts';
import classes from '../training.module.css';

/** Whether nobody begins untested here, since when and why; a manager decides it (C-234). */
export function GateCard() {
  const { t } = useTranslation('training');
  const format = useFormat();
  const names = useNames();
  const { person } = useSession();
  const mutate = useMutate();
  const gate = useView((rows) => rows.get('traininggate', GATE_ID));
  const on = gate?.on ?? false;
  return (
    <section className={classes.card} aria-label={t('gate.title')}>
      <div className={classes.line}>
        <strong>{t('gate.title')}</strong>
        <Tag tone={on ? 'good' : undefined}>{t(on ? 'gate.on' : 'gate.off')}</Tag>
        {gate && (
          <span className={classes.quiet}>
            {t('gate.since', {
              when: format.date(gate.since),
              name: names.person(gate.by),
              reason: gate.reason,
            })}
          </span>
        )}
      </div>
      <p className={classes.quiet}>{t(on ? 'gate.onWhy' : 'gate.offWhy')}</p>
      {hasRole(person, 'manager') && (
        <SayForm
          key={String(on)}
          name={t(on ? 'gate.turnOff' : 'gate.turnOn')}
          label={t(on ? 'gate.turnOffWhy' : 'gate.turnOnWhy')}
          draftKey={`training.gate.${on}`}
          quiet={on}
          send={(reason) => mutate('training.setGate', { on: !on, reason })}
        />
      )}
    </section>
  );
}
