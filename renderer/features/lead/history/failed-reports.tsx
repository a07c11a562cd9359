import { ActionIcon, Button } from '@mantine/core';
import { IconFileAlert, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { isUntoldFailure, type MadeReport } from '../../../../domain/report/kept-report.ts';
import { useMutate, useNow, useSession, useView } from '../../../data/index.ts';
import { go } from '../../../stores/place.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import { WaitingCard, WaitingCards } from '../../../ui/waiting-cards.tsx';
import { AgainButton } from './again-button.tsx';
import { useKeptReport, useOpenedName } from './use-kept-reports.ts';

/** One's own reports that could not be made when they were due: why, and what can be done. Nothing is tried again unasked. */
export function FailedReportCards() {
  const { t } = useTranslation('history');
  const { person } = useSession();
  const failed = useView(
    (rows) => rows.where('madereport', 'ownerId', person.id).filter(isUntoldFailure),
    [person.id],
  );
  if (failed.length === 0) return null;
  return (
    <WaitingCards title={t('made.failedReports')}>
      {failed
        .toSorted((a, b) => b.dueAt - a.dueAt)
        .map((made) => (
          <FailedReport key={made.id} made={made} />
        ))}
    </WaitingCards>
  );
}

function FailedReport({ made }: { made: MadeReport }) {
  const { t } = useTranslation('history');
  const { dayAndTime } = useFormat();
  const now = useNow(60_000);
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const { id, name, dueAt, failure = 'broken' } = made;
  return (
    <WaitingCard
      icon={IconFileAlert}
      name={name}
      about={t('made.notMade', { when: dayAndTime(dueAt, now) })}
      lines={[t(`made.failed.${failure}`)]}
    >
      {failure === 'tooManyParts' && <AmendButton made={made} />}
      <AgainButton made={made} />
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('made.aside', { name })}
        onClick={() => attempt(() => mutate('report.read', { madeId: id }))}
      >
        <IconX size={16} />
      </ActionIcon>
    </WaitingCard>
  );
}

/** Made again as it is, it would fail again: its owner chooses coarser parts and saves it under its name. */
function AmendButton({ made: { name, report } }: { made: MadeReport }) {
  const { t } = useTranslation('history');
  const [, open] = useKeptReport();
  const [, setName] = useOpenedName();
  return (
    <Button
      size="xs"
      variant="default"
      onClick={() => {
        open(report);
        setName(name);
        go({ screen: 'lead', section: 'history' });
      }}
    >
      {t('made.amend')}
    </Button>
  );
}
