import { Button } from '@mantine/core';
import { IconAdjustments } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type ChangeRef, isSameChange } from '../../../domain/correction/change.ts';
import { hasRole } from '../../../domain/person/person.ts';
import { useSession, useView } from '../../data/index.ts';
import { go } from '../../stores/place.ts';
import { useStateText } from './use-state-text.ts';

interface Props extends ChangeRef {
  /** How the page that shows it writes what is said beside a version. */
  className: string | undefined;
}

/** Why a version was made: what was asked for because of a finding, and how that stands (C-174). Nothing where nobody asked. */
export function ChangedBecause({ of, id, version, className }: Props) {
  const { t } = useTranslation('improve');
  const { person } = useSession();
  const stateText = useStateText();
  const requests = useView(
    (rows) =>
      rows
        .all('correction')
        .filter(({ changes }) => changes?.some((one) => isSameChange(one, { of, id, version }))),
    [of, id, version],
  );
  // Who writes knowledge or administers reads the reason here, and has no screen of improvement to open it on.
  const mayOpen = hasRole(person, 'agent', 'teamLead', 'evaluator', 'handler', 'approver', 'manager');
  return requests.map((row) => (
    <span key={row.id} className={className}>
      {t('request.because', { title: row.title, why: row.why, state: stateText(row) })}
      {mayOpen && (
        <Button
          ml={6}
          size="compact-xs"
          variant="light"
          leftSection={<IconAdjustments size={14} />}
          aria-label={t('request.openThis', { title: row.title })}
          onClick={() => go({ screen: 'improve', side: 'corrections', id: row.id })}
        >
          {t('request.open')}
        </Button>
      )}
    </span>
  ));
}
