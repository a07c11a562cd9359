import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CountFigure } from '../../../../domain/metrics/figure.ts';
import type { ServiceLevelVariant } from '../../../../domain/metrics/service-level.ts';
import { waitPressure } from '../../../../domain/metrics/wait-pressure.ts';
import type { Queue } from '../../../../domain/queue/queue.ts';
import { SECOND } from '../../../../domain/time.ts';
import { useFormat } from '../../../ui/use-format.ts';
import type { FigureName } from '../figures/figure-names.ts';
import { type AnyFigure, figureText } from '../figures/figure-text.ts';
import type { OpenFigure } from '../figures/open-figure.ts';
import classes from './board.module.css';
import { useBoard } from './use-board.ts';

interface Props {
  queue: Queue;
  variant: ServiceLevelVariant;
  onOpen(open: OpenFigure): void;
}

/** One queue of the wallboard. Every figure opens to its rows. */
export function QueueCard({ queue, variant, onOpen }: Props) {
  const { t } = useTranslation(['board', 'lead']);
  const { language } = useFormat();
  const board = useBoard(queue, variant);
  const wait = board.longestWait.value;
  const opening = (figure: FigureName) => () => onOpen({ queueId: queue.id, figure, period: 'today' });
  const limits = t('lead:queue.limits', {
    threshold: queue.serviceLevelMs / SECOND,
    short: queue.shortAbandonMs / SECOND,
  });
  const seconds = queue.firstAnswerMs / SECOND;
  const { complaints, callbacks, firstAnswers } = board;
  const plain = (name: 'asa' | 'aht' | 'answered' | 'abandoned') => (
    <Tile place="count" label={t(`lead:figure.${name}`)} figure={board[name]} onOpen={opening(name)} />
  );
  const part = (
    of: 'clocks' | 'callbacks' | 'complaints',
    words:
      | 'clocks.soon'
      | 'clocks.over'
      | 'callbacks.today'
      | 'callbacks.overdue'
      | 'complaints.today'
      | 'complaints.open',
    name: FigureName,
    { value }: CountFigure,
    mark?: 'lastQuarter' | 'breached',
  ) => (
    <Part name={`${t(of)}, ${t(words)}`} words={t(words)} value={value} mark={mark} onOpen={opening(name)} />
  );
  return (
    <article className={classes.card} aria-label={queue.name[language]}>
      <h3 className={classes.queue}>
        {queue.name[language]}
        <span className={classes.limits}>{limits}</span>
      </h3>
      <div className={classes.tiles}>
        <Tile
          large
          place="count"
          label={t('lead:figure.waiting')}
          figure={board.waiting}
          onOpen={opening('waiting')}
        />
        <Tile
          large
          place="wait"
          label={t('lead:figure.longestWait')}
          figure={board.longestWait}
          mark={wait === undefined ? undefined : waitPressure(wait, queue)}
          onOpen={opening('longestWait')}
        />
        <Tile
          large
          place="level"
          label={t('lead:figure.serviceLevel', { variant })}
          figure={board.serviceLevel}
          onOpen={opening('serviceLevel')}
        />
        {plain('answered')}
        {plain('abandoned')}
        {plain('asa')}
        {plain('aht')}
        <Tile place="rate" label={t('occupied')} figure={board.occupied} onOpen={opening('occupied')} />
        <Tile
          place="rate"
          label={t('firstAnswer.human', { seconds })}
          figure={firstAnswers.human}
          onOpen={opening('firstAnswerHuman')}
        />
        <Tile
          place="rate"
          label={t('firstAnswer.auto', { seconds })}
          figure={firstAnswers.auto}
          onOpen={opening('firstAnswerAuto')}
        />
        <Pair label={t('clocks')}>
          {part('clocks', 'clocks.soon', 'clocksSoon', board.clocksSoon, 'lastQuarter')}
          {part('clocks', 'clocks.over', 'clocksOver', board.clocksOver, 'breached')}
        </Pair>
        <Pair label={t('callbacks')}>
          {part('callbacks', 'callbacks.today', 'callbacksToday', callbacks.today)}
          {part('callbacks', 'callbacks.overdue', 'callbacksOverdue', callbacks.overdue, 'breached')}
        </Pair>
        <Pair label={t('complaints')}>
          {part('complaints', 'complaints.today', 'complaintsToday', complaints.arrived)}
          {part('complaints', 'complaints.open', 'complaintsOpen', complaints.open)}
        </Pair>
      </div>
    </article>
  );
}

interface TileProps {
  /** Where it stands in the card's grid. */
  place: 'count' | 'wait' | 'level' | 'rate';
  large?: boolean;
  label: string;
  figure: AnyFigure;
  mark?: 'onTrack' | 'lastQuarter' | 'breached';
  onOpen(): void;
}

/** A figure as it is read from afar; never a rate without what it is made of. */
function Tile({ place, large, label, figure, mark, onOpen }: TileProps) {
  const { t } = useTranslation(['lead', 'words']);
  const { value, of } = figureText(figure);
  const pressing = mark && mark !== 'onTrack' ? t(`words:clock.${mark}`) : undefined;
  const content = (
    <>
      <span className={classes.label}>{label}</span>
      <span className={classes.value} data-mark={mark}>
        {value}
      </span>
      <span className={classes.note}>{[pressing, of].filter(Boolean).join(' · ')}</span>
    </>
  );
  const className = [classes.tile, classes[place], large && classes.large].filter(Boolean).join(' ');
  const name = t('figure.open', { name: label, value: of ? `${value}, ${of}` : value });
  return (
    <button type="button" className={className} aria-label={name} onClick={onOpen}>
      {content}
    </button>
  );
}

/** Two counts about the same thing. */
function Pair({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={`${classes.tile} ${classes.pair}`}>
      <span className={classes.label}>{label}</span>
      <span className={classes.parts}>{children}</span>
    </div>
  );
}

interface PartProps {
  /** In full, for whoever does not see what stands around it. */
  name: string;
  value: number;
  words: string;
  onOpen(): void;
  mark?: 'lastQuarter' | 'breached';
}

function Part({ name, value, words, mark, onOpen }: PartProps) {
  const { t } = useTranslation('lead');
  return (
    <button
      type="button"
      className={classes.part}
      aria-label={t('figure.open', { name, value })}
      onClick={onOpen}
    >
      <span className={classes.value} data-mark={value > 0 ? mark : undefined}>
        {value}
      </span>
      <span className={classes.note}>{words}</span>
    </button>
  );
}
