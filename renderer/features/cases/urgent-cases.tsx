import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type Case, caseNumber } from '../../../domain/case/case.ts';
import { leadsCase } from '../../../domain/case/may-step.ts';
import { handlesFor } from '../../../domain/department/department.ts';
import type { Person } from '../../../domain/person/person.ts';
import { useSession, useView } from '../../data/index.ts';
import { go } from '../../stores/place.ts';

/** Whom an urgent case is told at once: its department, until that has it, and who leads the queue (C-133). */
const isTold = (row: Case, person: Person): boolean =>
  row.urgent &&
  row.state === 'sent' &&
  row.aboutId !== person.id &&
  (handlesFor(person, row.departmentId) || leadsCase(row, person));

/** Says on whatever screen is open that an urgent case has come; a click opens it. Each once. */
export function UrgentCases() {
  const { t } = useTranslation('cases');
  const { person } = useSession();
  const urgent = useView((rows) => rows.all('casefile').filter((row) => isTold(row, person)), [person]);
  const told = useRef(new Set<string>());
  useEffect(() => {
    for (const row of urgent) {
      if (told.current.has(row.id)) continue;
      told.current.add(row.id);
      const id = `urgent-case-${row.id}`;
      notifications.show({
        id,
        color: 'red.9',
        autoClose: false,
        title: t('urgent.title', { number: caseNumber(row.id) }),
        message: (
          <>
            <p>{row.summary}</p>
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => {
                notifications.hide(id);
                go({ screen: 'cases', caseId: row.id });
              }}
            >
              {t('urgent.open')}
            </Button>
          </>
        ),
      });
    }
    for (const id of told.current)
      if (!urgent.some((row) => row.id === id)) notifications.hide(`urgent-case-${id}`);
  }, [urgent, t]);
  return null;
}
