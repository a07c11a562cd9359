import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hasRole } from '../../../../domain/person/person.ts';
import type { Parameter } from '../../../../domain/policy/parameter.ts';
import type { ParameterVersion } from '../../../../domain/policy/parameter-row.ts';
import { useMutate, useSession, useView } from '../../../data/index.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import classes from '../policy-screen.module.css';
import { useValueText } from '../use-value-text.ts';
import { valuesWith } from './use-in-force.ts';

interface Props {
  parameter: Parameter;
  version: ParameterVersion;
}

/** One version of a parameter: who proposed it and why, who answers for it, and who approved or declined it. */
export function VersionLine({ parameter, version: one }: Props) {
  const { t } = useTranslation('policy');
  const { date } = useFormat();
  const valueText = useValueText();
  const { person } = useSession();
  const names = useView(
    (rows) => [one.by, one.decided?.by ?? ''].map((id) => rows.get('person', id)?.name ?? id),
    [one],
  );
  const decides = one.state === 'proposed' && one.by !== person.id && hasRole(person, 'manager', 'approver');
  return (
    <li>
      <strong>
        {t('version.name', { version: one.version })}{' '}
        {valuesWith(parameter, one.values).map(valueText).join(' · ')}
      </strong>
      <span>{t(`version.${one.state}`)}</span>
      <span className={classes.quiet}>{t('version.from', { date: one.effectiveFrom })}</span>
      <span className={classes.quiet}>
        {t('version.proposedBy', { name: names[0], when: date(one.at), reason: one.reason })}
      </span>
      <span className={classes.quiet}>{t('version.owner', { owner: one.owner, ground: one.ground })}</span>
      {one.decided && (
        <span className={classes.quiet}>
          {t('version.decidedBy', {
            name: names[1],
            when: date(one.decided.at),
            reason: one.decided.reason || t('version.noReason'),
          })}
        </span>
      )}
      {one.state === 'proposed' && one.by === person.id && (
        <span className={classes.quiet}>{t('version.waits')}</span>
      )}
      {decides && <Decision parameterId={parameter.id} version={one.version} />}
    </li>
  );
}

/** The second person's word on it. */
function Decision({ parameterId, version }: { parameterId: string; version: number }) {
  const { t } = useTranslation('policy');
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const [reason, setReason] = useState('');
  const decide = (approved: boolean) =>
    attempt(() => mutate('parameter.decide', { parameterId, version, approved, reason: reason.trim() }));
  return (
    <div className={classes.top}>
      <TextInput
        size="xs"
        aria-label={t('decide.reason')}
        placeholder={t('decide.reason')}
        maxLength={500}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      <Button size="xs" onClick={() => decide(true)}>
        {t('decide.approve')}
      </Button>
      <Button size="xs" variant="default" disabled={!reason.trim()} onClick={() => decide(false)}>
        {t('decide.decline')}
      </Button>
    </div>
  );
}
