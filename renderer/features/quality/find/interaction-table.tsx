import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { scoreOf } from '../../../../domain/evaluation/score.ts';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import { MINUTE } from '../../../../domain/time.ts';
import { useNow, useView } from '../../../data/index.ts';
import { go } from '../../../stores/place.ts';
import { ColumnHead, HeadRow } from '../../../ui/cells.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import { VirtualRows } from '../../../ui/virtual-rows.tsx';
import { useFindStore } from './filter-store.ts';
import classes from './find.module.css';
import { type InteractionLine, InteractionRow } from './interaction-row.tsx';
import { useEvaluations } from './use-found.ts';

const columns = [
  'ended',
  'customer',
  'summary',
  'queue',
  'agent',
  'channel',
  'lasted',
  'notices',
  'survey',
  'score',
] as const;

interface Props {
  interactions: readonly Interaction[];
  onEnd?(): void;
}

/** Interactions as rows; Enter or a double click opens the replay. */
export function InteractionTable({ interactions, onEnd }: Props) {
  const { t } = useTranslation('quality');
  const { language } = useFormat();
  const now = useNow(MINUTE);
  const selectedId = useFindStore((state) => state.selectedId);
  const evaluations = useEvaluations();
  const names = useView((rows) => new Map(rows.all('person').map(({ id, name }) => [id, name])));
  const queues = useView(
    (rows) => new Map(rows.all('queue').map(({ id, name }) => [id, name[language]])),
    [language],
  );
  const cards = useView((rows) => new Map(rows.all('scorecard').map((card) => [card.id, card])));
  const rows = useMemo(
    () => interactions.map((interaction) => ({ id: interaction.id, item: interaction })),
    [interactions],
  );
  const lineOf = (interaction: Interaction): InteractionLine => {
    const evaluation = evaluations.get(interaction.id);
    const card = evaluation && cards.get(evaluation.scorecardId);
    return {
      interaction,
      queue: queues.get(interaction.queueId) ?? '–',
      agent: (interaction.ownerId && names.get(interaction.ownerId)) ?? '–',
      evaluation,
      score: evaluation && card && scoreOf(card, evaluation.answers),
    };
  };
  return (
    <VirtualRows
      kind="grid"
      rows={rows}
      label={t('find.results')}
      rowHeight={38}
      activeId={selectedId}
      onActive={(id) => useFindStore.setState({ selectedId: id })}
      opensOn="click"
      onOpen={(interactionId) => go({ screen: 'quality', interactionId })}
      onEnd={onEnd}
      head={
        <HeadRow className={classes.columns}>
          {columns.map((column) => (
            <ColumnHead
              key={column}
              className={column === 'lasted' || column === 'score' ? classes.right : undefined}
            >
              {t(`column.${column}`)}
            </ColumnHead>
          ))}
        </HeadRow>
      }
      render={(interaction) => <InteractionRow line={lineOf(interaction)} now={now} />}
    />
  );
}
