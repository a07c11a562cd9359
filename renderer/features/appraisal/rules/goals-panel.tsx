import { Button, NumberInput, Select, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Goals, goalsId, goalsOf, goalsProblems } from '../../../../domain/appraisal/goals.ts';
import { type IndicatorId, indicatorIds, indicators } from '../../../../domain/appraisal/indicator.ts';
import { monthAfter, monthAt } from '../../../../domain/calendar/month.ts';
import { entryOf } from '../../../../domain/metrics/registry.ts';
import { leadsQueue } from '../../../../domain/person/person.ts';
import { HOUR, SECOND } from '../../../../domain/time.ts';
import { useDraft, useMutate, useNow, useSession, useView } from '../../../data/index.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import classes from '../appraisal.module.css';
import { useTexts } from '../use-texts.ts';
import { GoalVersions } from './goal-versions.tsx';

/** What a goal is typed in: percent of a share, seconds of a time, else the number itself. */
function scaleOf(id: IndicatorId): { one: number; denominator: number; suffix: string } {
  const { figure } = indicators[id];
  const unit = figure && entryOf(figure).unit;
  if (unit === 'share') return { one: 10, denominator: 1_000, suffix: ' %' };
  if (unit === 'average') return { one: SECOND, denominator: 1, suffix: ' s' };
  return { one: 1, denominator: 1, suffix: '' };
}

interface Draft {
  goals: Goals;
  reason: string;
}

/** What a team reaches for in a month. Its lead says it, until the month is over; every change stays to be read. */
export function GoalsPanel() {
  const { t } = useTranslation(['appraisal', 'words']);
  const { language } = useFormat();
  const { person } = useSession();
  const texts = useTexts();
  const now = useNow(HOUR);
  const all = useView((rows) => rows.all('queue'));
  const teams = person.queueIds.length ? all.filter(({ id }) => person.queueIds.includes(id)) : all;
  const months = [monthAt(now), monthAfter(monthAt(now))];
  const [asked, askTeam] = useState<string>();
  const [month, setMonth] = useState(months[0] ?? '');
  const teamId = asked ?? teams[0]?.id ?? '';
  const row = useView((rows) => rows.get('goals', goalsId(teamId, month)), [teamId, month]);
  const { goals } = goalsOf(row);
  const [draft, keep, clear] = useDraft<Draft | null>(`goals.${teamId}.${month}`, null);
  const [tried, setTried] = useState(false);
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const edits = leadsQueue(person, teamId);
  const versions = row?.versions ?? [];
  const reason = draft?.reason ?? '';
  const changed = { ...goals, ...draft?.goals };
  const problems = goalsProblems(changed, reason, versions.length === 0);
  const reasonProblem = tried ? problems.find(({ field }) => field === 'reason') : undefined;
  const change = (id: IndicatorId, value: number) => {
    const { one, denominator } = scaleOf(id);
    const goal = { numerator: Math.round(value * one), denominator };
    keep({ reason, goals: { ...draft?.goals, [id]: goal } });
  };
  const set = () => {
    setTried(true);
    if (problems.length > 0) return;
    const args = { teamId, month, goals: changed, reason, basedOn: versions.length };
    if (!attempt(() => mutate('goals.set', args))) return;
    clear();
    setTried(false);
  };
  return (
    <section className={classes.part} aria-label={t('goals')}>
      <h2>{t('goals')}</h2>
      <div className={classes.line}>
        <Select
          size="xs"
          label={t('goals.team')}
          allowDeselect={false}
          data={teams.map(({ id, name }) => ({ value: id, label: name[language] }))}
          value={teamId}
          onChange={(value) => value && askTeam(value)}
        />
        <Select
          size="xs"
          label={t('month')}
          allowDeselect={false}
          data={months.map((value) => ({ value, label: texts.month(value) }))}
          value={month}
          onChange={(value) => value && setMonth(value)}
        />
      </div>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('column.indicator')}</th>
            <th scope="col" data-number>
              {t('column.goal')}
            </th>
          </tr>
        </thead>
        <tbody>
          {indicatorIds.map((id) => {
            const { one, denominator, suffix } = scaleOf(id);
            const goal = changed[id];
            return (
              <tr key={id}>
                <th scope="row">{texts.indicator(id)}</th>
                <td data-number>
                  {indicators[id].better === 'higher' ? '≥ ' : '≤ '}
                  {edits ? (
                    <NumberInput
                      size="xs"
                      w={104}
                      display="inline-block"
                      suffix={suffix}
                      aria-label={t('goals.of', { indicator: texts.indicator(id) })}
                      min={0}
                      decimalScale={1}
                      value={((goal.numerator / goal.denominator) * denominator) / one}
                      onChange={(value) => change(id, Number(value) || 0)}
                    />
                  ) : (
                    texts.value(id, goal)
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {edits && draft && (
        <>
          <Textarea
            label={t('goals.reason')}
            description={versions.length === 0 ? undefined : t('goals.reasonHint')}
            autosize
            value={reason}
            error={reasonProblem && t(`words:problem.${reasonProblem.problem}`)}
            onChange={({ currentTarget }) => keep({ goals: draft.goals, reason: currentTarget.value })}
          />
          <div className={classes.line}>
            <Button size="xs" onClick={set}>
              {t('goals.set')}
            </Button>
            <Button size="xs" variant="default" onClick={clear}>
              {t('weights.discard')}
            </Button>
          </div>
        </>
      )}
      <GoalVersions versions={versions} />
    </section>
  );
}
