import { Button } from '@mantine/core';
import { IconBooks } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type Correction,
  EFFECT_AFTER,
  effectDueAt,
  isOverdue,
  type Measured,
  wantsMore,
} from '../../../../domain/correction/correction.ts';
import { actionsFor, type CorrectionAction } from '../../../../domain/correction/course.ts';
import { entryOf } from '../../../../domain/metrics/registry.ts';
import { wilson } from '../../../../domain/metrics/wilson.ts';
import type { Instant } from '../../../../domain/time.ts';
import { useMutate, usePending, useSession, useView } from '../../../data/index.ts';
import { go } from '../../../stores/place.ts';
import { Tag } from '../../../ui/tag.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import classes from '../improve.module.css';
import { FactList } from '../parts/fact-list.tsx';
import { SayForm } from '../parts/say-form.tsx';
import { Part, Sheet } from '../parts/sheet.tsx';
import { useNames } from '../parts/use-names.ts';
import { figureText } from './figure-text.ts';

/** One corrective action: what is to be done, and the figure before and after it. */
export function CorrectionPage({ row, now }: { row: Correction; now: Instant }) {
  const { t } = useTranslation(['improve', 'cases']);
  const format = useFormat();
  const names = useNames();
  const { person } = useSession();
  const waiting = usePending('correction', row.id).length > 0;
  const problem = useView((rows) => rows.get('problem', row.problemId ?? ''), [row.problemId]);
  const { state, metric, target, dropped } = row;
  const possible = actionsFor(row, person);
  const [asked, ask] = useState<CorrectionAction>();
  const chosen = possible.find((one) => one === asked) ?? possible[0];
  const expected = effectDueAt(row);
  const marks = (
    <>
      <Tag tone={state === 'effective' ? 'good' : undefined}>{t(`correction.state.${state}`)}</Tag>
      {isOverdue(row, now) && <Tag tone="late">{t('overdue')}</Tag>}
      {waiting && <Tag tone="waiting">{t('waiting')}</Tag>}
    </>
  );
  const under = `${names.queue(row.queueId)} · ${t('correction.madeBy', { name: names.person(row.madeBy) })}`;
  return (
    <Sheet title={row.title} marks={marks} under={under}>
      <FactList
        facts={[
          [t('owner'), names.person(row.ownerId)],
          [t('due'), format.dayAndTime(row.dueAt, now)],
          [t('correction.metric'), `${entryOf(metric).name[format.language]} v${entryOf(metric).version}`],
          [
            t('correction.complaintsOf'),
            row.complaintsOf &&
              `${t(`cases:area.${row.complaintsOf.area}`)} · ${t(`cases:fault.${row.complaintsOf.fault}`)}`,
          ],
          [
            t('correction.target'),
            `${wantsMore(metric) ? '≥' : '≤'} ${figureText(metric, target, format.number)}`,
          ],
          [
            t('correction.expected'),
            expected === undefined
              ? undefined
              : t('correction.measuredOn', { when: format.day(expected, now) }),
          ],
          [t('correction.dropped'), dropped && `${dropped.reason} (${names.person(dropped.by)})`],
        ]}
      />
      <Effects row={row} now={now} />
      {problem && (
        <div className={classes.line}>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconBooks size={15} />}
            onClick={() => go({ screen: 'improve', side: 'problems', id: problem.id })}
          >
            {problem.title}
          </Button>
        </div>
      )}
      {chosen && (
        <section className={classes.card} aria-label={t('correction.next')}>
          <div className={classes.line}>
            {possible.map((action) => (
              <Button
                key={action}
                size="xs"
                variant={action === chosen ? 'light' : 'default'}
                aria-pressed={action === chosen}
                onClick={() => ask(action)}
              >
                {t(`correction.action.${action}`)}
              </Button>
            ))}
          </div>
          <ActionForm key={chosen} row={row} action={chosen} now={now} />
        </section>
      )}
    </Sheet>
  );
}

function ActionForm({ row, action, now }: { row: Correction; action: CorrectionAction; now: Instant }) {
  const { t } = useTranslation('improve');
  const mutate = useMutate();
  const correctionId = row.id;
  if (action === 'reopen')
    return (
      <div className={classes.actions}>
        <Button onClick={() => mutate('correction.reopen', { correctionId, dueAt: now + EFFECT_AFTER })}>
          {t('correction.reopenFor')}
        </Button>
      </div>
    );
  return (
    <SayForm
      name={t(`correction.do.${action}`)}
      label={t(`correction.says.${action}`)}
      draftKey={`correction.${row.id}.${action}`}
      quiet={action === 'drop'}
      send={(text) => {
        if (action === 'done') mutate('correction.done', { correctionId, note: text });
        else mutate('correction.drop', { correctionId, reason: text });
      }}
    />
  );
}

/** The figure before, and after each time it was done, with what it was counted from. */
function Effects({ row, now }: { row: Correction; now: Instant }) {
  const { t } = useTranslation('improve');
  const { baseline, rounds } = row;
  if (!baseline) return <p className={classes.quiet}>{t('correction.noBaseline')}</p>;
  return (
    <Part title={t('correction.effect')}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('correction.when')}</th>
            <th scope="col" data-number>
              {t('correction.figure')}
            </th>
            <th scope="col" data-number>
              {t('correction.rows')}
            </th>
            <th scope="col">{t('correction.verdict')}</th>
          </tr>
        </thead>
        <tbody>
          <EffectLine row={row} now={now} name={t('correction.before')} measured={baseline} />
          {rounds.map((round) => (
            <EffectLine
              key={round.doneAt}
              row={row}
              now={now}
              name={t('correction.after', { note: round.note })}
              measured={round.effect}
              says={round.verdict ? t(`correction.verdict.${round.verdict}`) : t('correction.pending')}
            />
          ))}
        </tbody>
      </table>
    </Part>
  );
}

interface LineProps {
  row: Correction;
  now: Instant;
  name: string;
  measured: Measured | undefined;
  says?: string;
}

function EffectLine({ row: { metric }, now, name, measured, says }: LineProps) {
  const { day, number } = useFormat();
  const { unit } = entryOf(metric);
  const parts = measured && { numerator: measured.numerator, denominator: measured.denominator ?? 0 };
  const interval = parts && unit === 'share' ? wilson(parts) : undefined;
  const percent = (value: number) => number(value * 100, 1);
  return (
    <tr>
      <th scope="row">
        {name}
        {measured && (
          <p className={classes.quiet}>{`${day(measured.from, now)} – ${day(measured.to - 1, now)}`}</p>
        )}
      </th>
      <td data-number>
        {measured ? figureText(metric, measured, number) : '–'}
        {interval && (
          <p className={classes.quiet}>{`${percent(interval.low)} – ${percent(interval.high)} %`}</p>
        )}
      </td>
      <td data-number>
        {measured?.denominator === undefined
          ? '–'
          : unit === 'average'
            ? number(measured.denominator)
            : `${number(measured.numerator)} / ${number(measured.denominator)}`}
      </td>
      <td>{says}</td>
    </tr>
  );
}
