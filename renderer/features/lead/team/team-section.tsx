import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { wilson } from '../../../../domain/metrics/wilson.ts';
import type { Queue } from '../../../../domain/queue/queue.ts';
import type { TeamLine } from '../../../../domain/wallboard/team-wall.ts';
import { useNow } from '../../../data/index.ts';
import { stopwatch } from '../../../ui/format-duration.ts';
import { figureText } from '../figures/figure-text.ts';
import { type AskedFigure, AskedRows } from '../history/asked-rows.tsx';
import table from '../history/report-table.module.css';
import panel from '../people-panel.module.css';
import { RecordScores } from './record-scores.tsx';
import classes from './team.module.css';
import { type TeamFigure, teamFigures, teamRows, useTeam } from './use-team.ts';

const units = {
  inHand: 'count',
  answered: 'count',
  handled: 'count',
  aht: 'average',
  transferred: 'share',
  csat: 'share',
} as const;

/** The team at work: what each has in hand and what their day has come to (C-208). By name, never by merit. */
export function TeamSection({ queues }: { queues: readonly Queue[] }) {
  const { t } = useTranslation(['lead', 'words']);
  const { lines, rows } = useTeam(queues);
  const [opened, open] = useState<AskedFigure>();
  const show = (line: TeamLine, figure: TeamFigure) =>
    open({
      title: t(`team.${figure}`),
      under: line.person.name,
      unit: units[figure],
      formula: t(`team.${figure}.means`),
      ask: async () => teamRows(line, figure, rows),
      from: { screen: 'lead', section: 'team' },
    });
  return (
    <section className={classes.team} aria-label={t('section.team')}>
      <p className={classes.quiet}>{t('team.order')}</p>
      <div className={table.scroll}>
        <table className={table.table} aria-label={t('section.team')}>
          <thead>
            <tr>
              <th scope="col" data-text="true">
                {t('team.agent')}
              </th>
              <th scope="col" data-text="true">
                {t('team.state')}
              </th>
              {teamFigures.map((figure) => (
                <th key={figure} scope="col" title={t(`team.${figure}.means`)}>
                  {t(`team.${figure}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <Line key={line.person.id} line={line} onOpen={(figure) => show(line, figure)} />
            ))}
          </tbody>
        </table>
      </div>
      <RecordScores />
      <AskedRows figure={opened} onClose={() => open(undefined)} />
    </section>
  );
}

function Line({ line, onOpen }: { line: TeamLine; onOpen(figure: TeamFigure): void }) {
  const { t } = useTranslation(['lead', 'words']);
  const now = useNow();
  const { name, state, stateSince, reason } = line.person;
  return (
    <tr>
      <th scope="row">{name}</th>
      <th scope="row">
        <span className={`${panel.state} ${classes.state}`} data-state={state}>
          {[
            t(`words:agentState.${state}`),
            reason && t(`words:reason.${reason}`),
            state !== 'offline' && stopwatch(now - stateSince),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </th>
      {teamFigures.map((figure) => (
        <td key={figure}>
          <Figure line={line} figure={figure} onOpen={() => onOpen(figure)} />
        </td>
      ))}
    </tr>
  );
}

function Figure({ line, figure, onOpen }: { line: TeamLine; figure: TeamFigure; onOpen(): void }) {
  const { t } = useTranslation('lead');
  const { value, of } = figureText(line[figure]);
  const between = figure === 'csat' ? wilson(line.csat.rate) : undefined;
  const note = between
    ? `${of} · ${t('team.between', { low: Math.round(100 * between.low), high: Math.round(100 * between.high) })}`
    : of;
  const name = `${t(`team.${figure}`)}, ${line.person.name}`;
  return (
    <UnstyledButton
      className={table.figure}
      aria-label={t('figure.open', { name, value: note ? `${value}, ${note}` : value })}
      onClick={onOpen}
    >
      <span>{value}</span>
      {note && <span className={table.of}>{note}</span>}
    </UnstyledButton>
  );
}
