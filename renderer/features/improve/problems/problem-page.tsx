import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { heatAt, isHot, seenLately } from '../../../../domain/problem/frequency.ts';
import { keepsLibrary } from '../../../../domain/problem/machine.ts';
import { type Problem, seenOf } from '../../../../domain/problem/problem.ts';
import { MINUTE } from '../../../../domain/time.ts';
import { useNow, usePending, useSession, useView } from '../../../data/index.ts';
import { go } from '../../../stores/place.ts';
import { Tag } from '../../../ui/tag.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import { AskForChange, useStateText } from '../../changes/index.ts';
import classes from '../improve.module.css';
import { FactList } from '../parts/fact-list.tsx';
import { Part, Sheet } from '../parts/sheet.tsx';
import { useNames } from '../parts/use-names.ts';
import { MergePart } from './merge-part.tsx';
import { OccurrenceList } from './occurrence-list.tsx';
import { ProblemSteps } from './problem-steps.tsx';

/** One problem: how often it was seen, who owns it, what is done about it, and everything it was seen in. */
export function ProblemPage({ row }: { row: Problem }) {
  const { t } = useTranslation(['improve', 'cases']);
  const { person } = useSession();
  const now = useNow(MINUTE);
  const format = useFormat();
  const names = useNames();
  const waiting = usePending('problem', row.id).length > 0;
  const { title, state, area, fault, ownerId, cause, fix, verified, reopened, mergedInto } = row;
  const { first, last } = seenOf(row);
  const survivor = useView((rows) => rows.get('problem', mergedInto ?? '')?.title, [mergedInto]);
  const article = useView((rows) => rows.get('article', fix?.articleId ?? '')?.title, [fix?.articleId]);
  const script = useView((rows) => rows.get('script', fix?.scriptId ?? '')?.title, [fix?.scriptId]);
  const said = (one: { at: number; by: string; text: string } | undefined) =>
    one && `${one.text} (${names.person(one.by)}, ${format.day(one.at, now)})`;
  const month = seenLately(row, now);
  const hot = useView((rows) => isHot(row, now, heatAt(rows, now)), [row, now]);
  const marks = (
    <>
      <Tag tone={state === 'verified' ? 'good' : undefined}>{t(`problem.state.${state}`)}</Tag>
      {hot && <Tag tone="late">{t('problem.hot')}</Tag>}
      {waiting && <Tag tone="waiting">{t('waiting')}</Tag>}
    </>
  );
  return (
    <Sheet
      title={title}
      marks={marks}
      under={t('problem.seen', {
        count: month,
        first: format.day(first, now),
        last: format.day(last, now),
      })}
    >
      {row.description && <p className={classes.text}>{row.description}</p>}
      <FactList
        facts={[
          [t('problem.class'), `${t(`cases:area.${area}`)} · ${t(`cases:fault.${fault}`)}`],
          [t('owner'), ownerId === undefined ? t('problem.nobody') : names.person(ownerId)],
          [t('problem.cause'), said(cause)],
          [t('problem.fix'), said(fix)],
          [t('problem.article'), article],
          [t('problem.script'), script?.[format.language]],
          [t('problem.verified'), said(verified)],
          [t('problem.reopened'), reopened && (reopened.text ? said(reopened) : t('problem.cameAgain'))],
          [t('problem.mergedInto'), survivor],
        ]}
      />
      <ProblemSteps row={row} />
      <Corrections problemId={row.id} mayMake={keepsLibrary(person)} />
      <OccurrenceList row={row} now={now} />
      {keepsLibrary(person) && <MergePart row={row} />}
    </Sheet>
  );
}

/** What is being done about it, each with its measured effect. */
function Corrections({ problemId, mayMake }: { problemId: string; mayMake: boolean }) {
  const { t } = useTranslation('improve');
  const stateText = useStateText();
  const corrections = useView(
    (rows) => rows.all('correction').filter((one) => one.problemId === problemId),
    [problemId],
  );
  if (corrections.length === 0 && !mayMake) return null;
  return (
    <Part title={t('side.corrections')}>
      <div className={classes.line}>
        {corrections.map((row) => (
          <Button
            key={row.id}
            size="compact-sm"
            variant="default"
            onClick={() => go({ screen: 'improve', side: 'corrections', id: row.id })}
          >
            {`${row.title} · ${stateText(row)}`}
          </Button>
        ))}
        {mayMake && (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconPlus size={15} />}
            onClick={() => go({ screen: 'improve', side: 'corrections', id: `new:${problemId}` })}
          >
            {t('correction.new')}
          </Button>
        )}
        <AskForChange of="problem" id={problemId} />
      </div>
    </Part>
  );
}
