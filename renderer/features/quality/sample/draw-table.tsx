import { Button } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isReleased } from '../../../../domain/evaluation/course.ts';
import { type Draw, isAsDrawn } from '../../../../domain/sampling/draw.ts';
import { judgeOf } from '../../../../domain/sampling/hand-over.ts';
import { MINUTE } from '../../../../domain/time.ts';
import { useNow, useView } from '../../../data/index.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { DrawPicks } from './draw-picks.tsx';
import classes from './sample.module.css';

/** What was drawn by one plan, day by day, latest first. */
export function DrawTable({ planId }: { planId: string }) {
  const { t } = useTranslation('evaluation');
  const draws = useView((rows) => rows.where('draw', 'planId', planId).sort((a, b) => b.at - a.at), [planId]);
  if (draws.length === 0) return <p className={classes.note}>{t('draw.none')}</p>;
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t('draw.at')}</th>
          <th scope="col" data-number>
            {t('draw.frame')}
          </th>
          <th scope="col" data-number>
            {t('draw.excluded')}
          </th>
          <th scope="col" data-number>
            {t('draw.picked')}
          </th>
          <th scope="col" data-number>
            {t('draw.judged')}
          </th>
          <th scope="col">{t('draw.seed')}</th>
          <th scope="col">{t('draw.again')}</th>
        </tr>
      </thead>
      <tbody>
        {draws.map((draw) => (
          <DrawLine key={draw.id} draw={draw} />
        ))}
      </tbody>
    </table>
  );
}

function DrawLine({ draw }: { draw: Draw }) {
  const { t } = useTranslation('evaluation');
  const format = useFormat();
  const now = useNow(MINUTE);
  const [open, setOpen] = useState(false);
  const Chevron = open ? IconChevronUp : IconChevronDown;
  const judged = useView(
    (rows) =>
      draw.picks.filter((pick) =>
        rows
          .where('evaluation', 'interactionId', pick.interactionId)
          .some((one) => isReleased(one) && one.evaluatorId === judgeOf(draw, pick, one.releasedAt)),
      ).length,
    [draw],
  );
  return (
    <>
      <tr>
        <td>{format.dayAndTime(draw.at, now)}</td>
        <td data-number>{format.number(draw.frame.length)}</td>
        <td
          data-number
          title={reasonsOf(draw, (reason, count) => format.pair(t(`draw.reason.${reason}`), count))}
        >
          {format.number(draw.exclusions.length)}
        </td>
        <td data-number>{format.number(draw.picks.length)}</td>
        <td data-number>
          {draw.picks.length === 0 ? (
            format.number(judged)
          ) : (
            <Button
              size="compact-xs"
              variant="subtle"
              aria-expanded={open}
              aria-label={t('picks.show', { judged, all: draw.picks.length })}
              title={t('picks.title')}
              rightSection={<Chevron size={13} aria-hidden />}
              onClick={() => setOpen(!open)}
            >
              {format.number(judged)}
            </Button>
          )}
        </td>
        <td className={classes.mono} title={draw.seed}>
          {draw.seed.slice(0, 10)}…
        </td>
        <td>
          <DrawAgain draw={draw} />
        </td>
      </tr>
      {open && (
        <tr>
          <td colSpan={7} className={classes.inner}>
            <DrawPicks draw={draw} />
          </td>
        </tr>
      )}
    </>
  );
}

/** Draws again from what the record says, and compares. */
function DrawAgain({ draw }: { draw: Draw }) {
  const { t } = useTranslation('evaluation');
  const [same, setSame] = useState<boolean>();
  if (same === undefined)
    return (
      <Button size="compact-xs" variant="default" onClick={() => setSame(isAsDrawn(draw))}>
        {t('draw.compare')}
      </Button>
    );
  const Icon = same ? IconCircleCheck : IconCircleX;
  return (
    <span className={classes.verdict} role="status">
      <Icon size={15} aria-hidden />
      {t(same ? 'draw.same' : 'draw.other')}
    </span>
  );
}

/** How many could not be drawn for each reason, in one line. */
function reasonsOf(
  { exclusions }: Draw,
  words: (reason: Draw['exclusions'][number]['reason'], count: number) => string,
): string {
  const counts = new Map<Draw['exclusions'][number]['reason'], number>();
  for (const { reason } of exclusions) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].map(([reason, count]) => words(reason, count)).join('\n');
}
