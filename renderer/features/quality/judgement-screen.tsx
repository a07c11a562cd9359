import { ActionIcon, Loader } from '@mantine/core';
import { IconArrowLeft, IconCloudOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { isReleased, mayEvaluate } from '../../../domain/evaluation/course.ts';
import { inForce } from '../../../domain/evaluation/in-force.ts';
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
  /** The one to be read; one's own, or the latest released one, unless told. */
  evaluationId: string | undefined;
  /** Where one came from. */
  from: Place | undefined;
}

/** One interaction under the eye: its replay, and the scorecard beside it for who may see one. */
export function JudgementScreen({ interactionId, evaluationId, from }: Props) {
  const { t } = useTranslation('quality');
  const { person } = useSession();
  const { timeline, interaction, queues, events } = useJournal(interactionId);
  const { connection } = useSyncStatus();
  const evaluates = interaction !== undefined && mayEvaluate(person, interaction.queueId);
  const evaluations = useView(
    (rows) => rows.where('evaluation', 'interactionId', interactionId),
    [interactionId],
  );
  // One's own first; else what another evaluator has released.
  const evaluation =
    evaluations.find(({ id }) => id === evaluationId) ??
    evaluations.find(({ evaluatorId }) => evaluatorId === person.id) ??
    (evaluates ? undefined : evaluations.find(isReleased));
  const card = useView(
    (rows) => {
      if (evaluation) return rows.get('scorecard', evaluation.scorecardId);
      const compared = rows.get('calibration', interactionId)?.scorecardId;
      if (compared !== undefined) return rows.get('scorecard', compared);
      return evaluates ? inForce(rows.all('scorecard'), interaction?.kind) : undefined;
    },
    [evaluation, evaluates, interactionId, interaction?.kind],
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
              interaction={interaction}
              card={card}
              moments={timeline.messages}
              evaluation={evaluation}
              agentIds={handlersOf(timeline)}
              own={evaluates && (evaluation === undefined || evaluation.evaluatorId === person.id)}
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
