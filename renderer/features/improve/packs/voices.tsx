import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { caseNumber } from '../../../../domain/case/case.ts';
import type { PackInputs } from '../../../../domain/pack/pack.ts';
import { go, type Place } from '../../../stores/place.ts';
import classes from '../improve.module.css';
import { Part } from '../parts/sheet.tsx';
import { useInputLines } from './use-input-lines.ts';

interface Row {
  id: string;
  name: string;
  place: Place;
}

/** Complaints and themes of the month; each count opens to the cases or ratings it is made of. */
export function Voices({ inputs }: { inputs: PackInputs }) {
  const { t } = useTranslation('improve');
  const lines = useInputLines(inputs);
  const [opened, open] = useState<readonly Row[]>([]);
  const casesOf = (ids: readonly string[]): Row[] =>
    ids.map((id) => ({ id, name: caseNumber(id), place: { screen: 'cases', caseId: id } }));
  const ratingsOf = (ids: readonly string[]): Row[] =>
    ids.map((id, i) => ({
      id,
      name: t('pack.rating', { n: i + 1 }),
      place: { screen: 'improve', side: 'feedback', id },
    }));
  const groups = [
    ...inputs.complaints.map((one) => ({ name: lines.complaint(one), rows: () => casesOf(one.caseIds) })),
    ...inputs.themes.map((one) => ({ name: lines.theme(one), rows: () => ratingsOf(one.feedbackIds) })),
  ];
  return (
    <Part title={t('pack.voices')}>
      {inputs.complaints.length === 0 && <p className={classes.quiet}>{t('pack.noComplaints')}</p>}
      {inputs.themes.length === 0 && <p className={classes.quiet}>{t('pack.noThemes')}</p>}
      <div className={classes.line}>
        {groups.map(({ name, rows }) => (
          <Button key={name} size="compact-sm" variant="default" onClick={() => open(rows())}>
            {name}
          </Button>
        ))}
      </div>
      {opened.length > 0 && (
        <section className={classes.line} aria-label={t('pack.opened')}>
          {opened.map(({ id, name, place }) => (
            <Button key={id} size="compact-xs" variant="subtle" onClick={() => go(place)}>
              {name}
            </Button>
          ))}
        </section>
      )}
    </Part>
  );
}
