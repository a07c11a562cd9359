import { Button } from '@mantine/core';
import { IconAdjustments } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type FindingRef, isSameFinding } from '../../../domain/correction/finding.ts';
import { hasRole } from '../../../domain/person/person.ts';
import { useSession, useView } from '../../data/index.ts';
import { go } from '../../stores/place.ts';
import { askIdOf } from './ask-id.ts';
import { useStateText } from './use-state-text.ts';

const open = (id: string) => go({ screen: 'improve', side: 'corrections', id });

/** What came of a finding: each request to change something with how far it is, and asking for another (C-174). */
export function CameOf({ of, id, part }: FindingRef) {
  const stateText = useStateText();
  const requests = useView(
    (rows) =>
      rows
        .all('correction')
        .filter(({ finding }) => isSameFinding(finding, { of, id, ...(part !== undefined && { part }) })),
    [of, id, part],
  );
  return (
    <>
      {requests.map((row) => (
        <Button
          key={row.id}
          size="compact-xs"
          maw="100%"
          variant="light"
          leftSection={<IconAdjustments size={14} />}
          onClick={() => open(row.id)}
        >
          {`${row.title} · ${stateText(row)}`}
        </Button>
      ))}
      <AskForChange of={of} id={id} {...(part !== undefined && { part })} />
    </>
  );
}

/** Asks for something to be changed because of a finding: for who leads, judges or manages. */
export function AskForChange(finding: FindingRef) {
  const { t } = useTranslation('improve');
  const { person } = useSession();
  if (!hasRole(person, 'teamLead', 'evaluator', 'manager')) return null;
  return (
    <Button
      size="compact-xs"
      variant="default"
      leftSection={<IconAdjustments size={14} />}
      onClick={() => open(askIdOf(finding))}
    >
      {t('request.ask')}
    </Button>
  );
}
