import {
  IconArchive,
  IconArrowsLeftRight,
  IconFlag,
  IconMessageOff,
  IconMoodSad,
  IconStarFilled,
  IconX,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Score } from '../../../../domain/evaluation/score.ts';
import type { Evaluation } from '../../../../domain/evaluation/scorecard.ts';
import { type Notice, noticesOf } from '../../../../domain/interaction/find-interactions.ts';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import type { Instant } from '../../../../domain/time.ts';
import { Cell } from '../../../ui/cells.tsx';
import { useChannelWords } from '../../../ui/use-channel-words.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { scoreText } from '../scorecard/figure.ts';
import classes from './find.module.css';

const icons: Record<Notice, typeof IconX> = {
  noGreeting: IconMessageOff,
  lowStars: IconMoodSad,
  transferred: IconArrowsLeftRight,
  notSolved: IconX,
};

export interface InteractionLine {
  interaction: Interaction;
  queue: string;
  agent: string;
  evaluation: Evaluation | undefined;
  score: Score | undefined;
}

/** One interaction in the table. */
export function InteractionRow({ line, now }: { line: InteractionLine; now: Instant }) {
  const { t } = useTranslation(['quality', 'words', 'evaluation']);
  const channels = useChannelWords();
  const format = useFormat();
  const { interaction, evaluation, score } = line;
  // Those that are notices already are not counted twice.
  const flags = (interaction.raised ?? []).filter(
    ({ kind }) => kind !== 'noGreeting' && kind !== 'lowStars',
  ).length;
  const stars = interaction.survey?.stars;
  return (
    <div className={classes.columns}>
      <Cell>
        {interaction.closedAt === undefined
          ? t(`words:interactionState.${interaction.state}`)
          : format.dayAndTime(interaction.closedAt, now)}
      </Cell>
      <Cell className={classes.strong}>{interaction.customerName}</Cell>
      <Cell className={classes.summary}>
        {interaction.summary ?? interaction.topic ?? interaction.lastMessage?.text}
      </Cell>
      <Cell>{line.queue}</Cell>
      <Cell>{line.agent}</Cell>
      <Cell>{channels.word(interaction.channel)}</Cell>
      <Cell className={classes.right}>
        {interaction.closedAt === undefined
          ? '–'
          : format.stopwatch(interaction.closedAt - interaction.arrivedAt)}
      </Cell>
      <Cell className={classes.notices}>
        {interaction.archivedAt !== undefined && (
          <span title={t('find.archived')}>
            <IconArchive size={15} role="img" aria-label={t('find.archived')} />
          </span>
        )}
        {noticesOf(interaction).map((notice) => {
          const Icon = icons[notice];
          return (
            <span key={notice} title={t(`notice.${notice}`)}>
              <Icon size={15} role="img" aria-label={t(`notice.${notice}`)} />
            </span>
          );
        })}
        {flags > 0 && (
          <span title={t('evaluation:flags.count', { count: flags })}>
            <IconFlag size={15} role="img" aria-label={t('evaluation:flags.count', { count: flags })} />
          </span>
        )}
      </Cell>
      <Cell className={classes.stars}>
        {stars !== undefined && (
          <>
            {stars}
            <IconStarFilled size={12} role="img" aria-label={t('find.stars')} />
          </>
        )}
      </Cell>
      <Cell className={classes.right}>
        {evaluation?.state === 'draft' ? (
          <span className={classes.quiet}>{t('words:evaluationState.draft')}</span>
        ) : (
          evaluation && <b>{scoreText(score?.final)}</b>
        )}
      </Cell>
    </div>
  );
}
