import { ActionIcon, Loader } from '@mantine/core';
import { IconArrowLeft, IconCloudOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { hasRole } from '../../../domain/person/person.ts';
import { handlersOf } from '../../../domain/replay/key-moments.ts';
import { useSession, useSyncStatus, useView } from '../../data/index.ts';
import { go, type Place } from '../../stores/place.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { KeyHint } from '../../ui/key-hint.tsx';
import { useCommand } from '../../ui/use-command.ts';
import classes from './judgement-screen.module.css';
import { Replay } from './replay/replay.tsx';
import { ReplayFacts } from './replay/replay-facts.tsx';
import { useJournal } from './replay/use-journal.ts';
import { ScorecardPanel } from './scorecard/scorecard-panel.tsx';

interface Props {
  interactionId: string;
  /** Where one came from. */
  from: Place | undefined;
}

/** One interaction under the eye: its replay, and the scorecard beside it for who may see one. */
export function JudgementScreen({ interactionId, from }: Props) {
  const { t } = useTranslation('quality');
  const { person } = useSession();
  const { timeline, interaction, queues, events } = useJournal(interactionId);
  const { connection } = useSyncStatus();
  const evaluates = hasRole(person, 'evaluator');
  const evaluations = useView(
    (rows) => rows.where('evaluation', 'interactionId', interactionId),
    [interactionId],
  );
  // One's own first; else what another evaluator has released.
  const evaluation =
    evaluations.find(({ evaluatorId }) => evaluatorId === person.id) ??
    (evaluates ? undefined : evaluations.find(({ state }) => state === 'released'));
  const card = useView(
    (rows) => {
      const cards = rows.all('scorecard').sort((a, b) => a.id.localeCompare(b.id));
      return evaluation ? rows.get('scorecard', evaluation.scorecardId) : evaluates ? cards[0] : undefined;
    },
    [evaluation, evaluates],
  );
  const back = () => go(from ?? { screen: 'quality' });
  useCommand({ id: 'quality.back', label: t('replay.back'), keys: 'Escape', run: back });
  return (
    <div className={classes.screen} data-judged={card !== undefined && timeline !== undefined}>
      <header className={classes.head}>
        <KeyHint label={t('replay.back')} keys="Escape">
          <ActionIcon variant="subtle" color="gray" aria-label={t('replay.back')} onClick={back}>
            <IconArrowLeft size={18} />
          </ActionIcon>
        </KeyHint>
        {interaction && <ReplayFacts interaction={interaction} />}
      </header>
      {timeline ? (
        <>
          <Replay timeline={timeline} interaction={interaction} queues={queues} events={events} />
          {card && (
            <ScorecardPanel
              interactionId={interactionId}
              card={card}
              evaluation={evaluation}
              agentIds={handlersOf(timeline)}
              own={evaluates}
            />
          )}
        </>
      ) : connection === 'online' || connection === 'starting' ? (
        <EmptyState icon={Waiting} title={t('replay.loading')} />
      ) : (
        <EmptyState icon={IconCloudOff} title={t('replay.offline')} hint={t('replay.offlineHint')} />
      )}
    </div>
  );
}

const Waiting = () => <Loader size={24} />;
