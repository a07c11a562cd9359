import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { caseNumber } from '../../../domain/case/case.ts';
import { isPaged } from '../../../domain/case/paged.ts';
import { useSession, useView } from '../../data/index.ts';
import { go } from '../../stores/place.ts';

/** Says on whatever screen is open that an urgent case has come; a click opens it. Each once. */
export function UrgentCases() {
  const { t } = useTranslation('cases');
  const { person } = useSession();
  const urgent = useView((rows) => rows.all('casefile').filter((row) => isPaged(row, person)), [person]);
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
