import { Button } from '@mantine/core';
import { IconFolder } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { caseNumber } from '../../../../domain/case/case.ts';
import { useView } from '../../../data/index.ts';
import { go } from '../../../stores/place.ts';

/** The cases that began in a conversation, to be opened from there. */
export function CasesHere({ interactionId }: { interactionId: string }) {
  const { t } = useTranslation('cases');
  const cases = useView(
    (rows) => rows.where('casefile', 'fromInteractionId', interactionId),
    [interactionId],
  );
  return cases.map((row) => (
    <Button
      key={row.id}
      size="compact-sm"
      variant="light"
      mt={6}
      mr={6}
      leftSection={<IconFolder size={15} />}
      onClick={() => go({ screen: 'cases', caseId: row.id })}
    >
      {`${caseNumber(row.id)} · ${t(`state.${row.state}`)}`}
    </Button>
  ));
}
