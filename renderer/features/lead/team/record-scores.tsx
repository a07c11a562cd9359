import { SegmentedControl, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordScores as Scores } from '../../../../contract/http/record-scores.ts';
import { dayOf, startOfDay } from '../../../../domain/calendar/site-time.ts';
import { compareNames } from '../../../../domain/compare-names.ts';
import { reaches } from '../../../../domain/metrics/rate.ts';
import { numberInForce } from '../../../../domain/policy/parameter-row.ts';
import { MINUTE } from '../../../../domain/time.ts';
import { useNow, useView } from '../../../data/index.ts';
import { type AskedFigure, AskedRows } from '../history/asked-rows.tsx';
import table from '../history/report-table.module.css';
import { writeValue } from '../history/report-values.ts';
import { useAnswer } from '../use-answer.ts';
import { usePeople } from '../use-lead.ts';
import classes from './team.module.css';

const spans = { today: 1, week: 7, month: 30 } as const;
type Span = keyof typeof spans;
/** A score is looked at now and then, not by the second. */
const STEP = MINUTE;

type Line = Scores['team'] & { agentId?: string };

/** How complete the records of each and of all together are, opened to what is missing in which (C-063, P-CMP). */
export function RecordScores() {
  const { t } = useTranslation(['lead', 'history']);
  const now = useNow(STEP);
  const people = usePeople();
  const [span, setSpan] = useState<Span>('week');
  const [opened, open] = useState<AskedFigure>();
  const from = startOfDay(dayOf(now) - spans[span] + 1);
  const to = startOfDay(dayOf(now) + 1);
  const { state, answer } = useAnswer(`records ${from} ${Math.floor(now / STEP)}`, (api) =>
    api.recordScores({ from, to }),
  );
  const [last, keep] = useState<Scores>();
  if (answer && answer !== last) keep(answer);
  const scores = answer ?? last;
  const nameOf = ({ agentId }: Line) =>
    agentId === undefined ? t('records.team') : (people.find(({ id }) => id === agentId)?.name ?? agentId);
  const show = (line: Line) =>
    open({
      title: t('records.title'),
      under: nameOf(line),
      unit: 'gaps',
      formula: t('records.means'),
      ask: (api, page) =>
        api.recordRows({ from, to, agentId: line.agentId, ...page, after: Number(page.after ?? 0) }),
      from: { screen: 'lead', section: 'team' },
    });
  const lines = [...(scores?.agents ?? [])].sort((a, b) => compareNames(nameOf(a), nameOf(b)));
  return (
    <section className={classes.records} aria-label={t('records.title')}>
      <div className={classes.bar}>
        <h2 className={classes.title}>{t('records.title')}</h2>
        <SegmentedControl
          size="xs"
          aria-label={t('records.span')}
          value={span}
          onChange={(value) => setSpan(value as Span)}
          data={(Object.keys(spans) as Span[]).map((value) => ({ value, label: t(`records.${value}`) }))}
        />
      </div>
      <p className={classes.quiet}>{t('records.means')}</p>
      {!scores && <p className={classes.quiet}>{t(`records.${state === 'ready' ? 'asking' : state}`)}</p>}
      {scores?.team.records === 0 && <p className={classes.quiet}>{t('records.none')}</p>}
      {scores && scores.team.records > 0 && (
        <div className={table.scroll}>
          <table className={table.table} aria-label={t('records.title')}>
            <thead>
              <tr>
                <th scope="col" data-text="true">
                  {t('team.agent')}
                </th>
                <th scope="col">{t('records.score')}</th>
                <th scope="col">{t('records.whole')}</th>
                <th scope="col">{t('records.mostMissing')}</th>
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <ScoreLine key={line.agentId} line={line} name={nameOf(line)} onOpen={() => show(line)} />
              ))}
            </tbody>
            <tfoot>
              <ScoreLine line={scores.team} name={t('records.team')} onOpen={() => show(scores.team)} />
            </tfoot>
          </table>
        </div>
      )}
      <AskedRows figure={opened} onClose={() => open(undefined)} />
    </section>
  );
}

function ScoreLine({ line, name, onOpen }: { line: Line; name: string; onOpen(): void }) {
  const { t } = useTranslation(['lead', 'words']);
  const now = useNow(STEP);
  const target = useView((rows) => numberInForce(rows, 'P-CMP', now), [now]);
  const fails = reaches(line.score, { numerator: target, denominator: 100 }) === false;
  const { text } = writeValue('share', line.score);
  const note = fails ? t('records.below', { target }) : undefined;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <UnstyledButton
          className={table.figure}
          aria-label={t('figure.open', {
            name: `${t('records.score')}, ${name}`,
            value: note ? `${text}, ${note}` : text,
          })}
          onClick={onOpen}
        >
          <span>{text}</span>
          {note && <span className={table.of}>{note}</span>}
        </UnstyledButton>
      </td>
      <td>
        <span className={table.figure}>{`${line.whole} / ${line.records}`}</span>
      </td>
      <td>
        <span className={table.figure}>
          {line.mostMissing ? t(`words:recordField.${line.mostMissing}`) : '–'}
        </span>
      </td>
    </tr>
  );
}
