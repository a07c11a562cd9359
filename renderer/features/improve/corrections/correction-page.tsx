import { Button } from '@mantine/core';
import { IconBooks } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type Correction,
  EFFECT_AFTER,
  effectDueAt,
  isOverdue,
  wantsMore,
} from '../../../../domain/correction/correction.ts';
import { actionsFor, type CorrectionAction } from '../../../../domain/correction/course.ts';
import { isRequest, lacksChange } from '../../../../domain/correction/request.ts';
import { entryOf } from '../../../../domain/metrics/registry.ts';
import type { Instant } from '../../../../domain/time.ts';
import { useMutate, usePending, useSession, useView } from '../../../data/index.ts';
import { go } from '../../../stores/place.ts';
import { Tag } from '../../../ui/tag.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import { useStateText } from '../../changes/index.ts';
import classes from '../improve.module.css';
import { FactList } from '../parts/fact-list.tsx';
import { SayForm } from '../parts/say-form.tsx';
import { Part, Sheet } from '../parts/sheet.tsx';
import { useNames } from '../parts/use-names.ts';
import { ChangesPart } from './changes-part.tsx';
import { EffectTable } from './effect-table.tsx';
import { figureText } from './figure-text.ts';
import { FindingLine } from './finding-line.tsx';
import { DecideRequest, JudgeRequest } from './request-forms.tsx';

// The lead's figures come along with it: who looks for an action does not wait for them.
const EffectSoFar = lazy(async () => ({ default: (await import('./effect-so-far.tsx')).EffectSoFar }));

/** One corrective action: what is to be done, and the figure before and after it. */
export function CorrectionPage({ row, now }: { row: Correction; now: Instant }) {
  const { t } = useTranslation(['improve', 'cases']);
  const format = useFormat();
  const names = useNames();
  const { person } = useSession();
  const waiting = usePending('correction', row.id).length > 0;
  const problem = useView((rows) => rows.get('problem', row.problemId ?? ''), [row.problemId]);
  const { state, metric, target, dropped, finding, decided, judged } = row;
  const said = (one: { by: string; at: Instant; text: string } | undefined) =>
    one && [one.text, names.person(one.by), format.dayAndTime(one.at, now)].filter(Boolean).join(' · ');
  const stateText = useStateText();
  const request = isRequest(row);
  const possible = actionsFor(row, person).filter((one) => one !== 'done' || !lacksChange(row));
  const [asked, ask] = useState<CorrectionAction>();
  const chosen = possible.find((one) => one === asked) ?? possible[0];
  const expected = effectDueAt(row);
  const marks = (
    <>
      <Tag tone={state === 'effective' || judged?.judgement === 'worked' ? 'good' : undefined}>
        {stateText(row)}
      </Tag>
      {isOverdue(row, now) && <Tag tone="late">{t('overdue')}</Tag>}
      {waiting && <Tag tone="waiting">{t('waiting')}</Tag>}
    </>
  );
  const under = `${names.queue(row.queueId)} · ${t(request ? 'request.askedBy' : 'correction.madeBy', { name: names.person(row.madeBy) })}`;
  return (
    <Sheet title={row.title} marks={marks} under={under}>
      {finding && <FindingLine finding={finding} />}
      <FactList
        facts={[
          [t('request.why'), row.why],
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
          [
            t(decided?.approved ? 'request.approvedBy' : 'request.declinedBy'),
            said(decided && { ...decided, text: decided.reason }),
          ],
          [t('request.judged'), said(judged)],
        ]}
      />
      <DecideRequest row={row} />
      {request && decided?.approved && <ChangesPart row={row} />}
      {request ? (
        <Suspense>
          <EffectSoFar row={row} now={now} />
        </Suspense>
      ) : (
        <Effects row={row} now={now} />
      )}
      <JudgeRequest row={row} now={now} />
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
      <EffectTable
        metric={row.metric}
        now={now}
        rows={[
          { id: 'before', name: t('correction.before'), measured: baseline },
          ...rounds.map((round) => ({
            id: String(round.doneAt),
            name: t('correction.after', { note: round.note }),
            measured: round.effect,
            says: round.verdict ? t(`correction.verdict.${round.verdict}`) : t('correction.pending'),
          })),
        ]}
      />
    </Part>
  );
}
