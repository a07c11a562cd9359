import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { hasRole } from '../../../../domain/person/person.ts';
import {
  isReviewLate,
  missingParts,
  type ReviewPart,
  type RuleReview,
  reviewDueAt,
  reviewParts,
} from '../../../../domain/rule-review/rule-review.ts';
import type { Instant } from '../../../../domain/time.ts';
import { useMutate, usePending, useSession, useView } from '../../../data/index.ts';
import { Tag } from '../../../ui/tag.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import { CameOf } from '../../changes/index.ts';
import classes from '../improve.module.css';
import { FigureTable } from '../packs/figure-table.tsx';
import { SayForm } from '../parts/say-form.tsx';
import { Part, Sheet } from '../parts/sheet.tsx';
import { useNames } from '../parts/use-names.ts';
import { usePeriodName, useStudyTitle } from '../studies/use-study-title.ts';
import { WayCounts } from '../studies/way-table.tsx';

/** One evaluation of the rules: three parts, each with what the centre counted and what people make of it. */
export function RuleReviewPage({ row, now }: { row: RuleReview; now: Instant }) {
  const { t } = useTranslation('improve');
  const format = useFormat();
  const names = useNames();
  const { person } = useSession();
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const waiting = usePending('rulereview', row.id).length > 0;
  const { id: reviewId, signed, preparedAt } = row;
  const missing = missingParts(row);
  const state = signed
    ? t('ruleReview.signed')
    : missing.length > 0
      ? t('ruleReview.incomplete', { count: missing.length })
      : t('ruleReview.complete');
  const marks = (
    <>
      <Tag tone={signed ? 'good' : undefined}>{state}</Tag>
      {isReviewLate(row, now) && <Tag tone="late">{t('overdue')}</Tag>}
      {waiting && <Tag tone="waiting">{t('waiting')}</Tag>}
    </>
  );
  return (
    <Sheet
      title={t('ruleReview.title', { period: usePeriodName()(row) })}
      marks={marks}
      under={t('ruleReview.dates', {
        made: format.dayAndTime(preparedAt, now),
        due: format.day(reviewDueAt(row), now),
      })}
    >
      {reviewParts.map((part) => (
        <ReviewPartView key={part} row={row} part={part} now={now} />
      ))}
      {signed ? (
        <p className={classes.text}>
          {t('ruleReview.signedBy', {
            name: names.person(signed.by),
            when: format.dayAndTime(signed.at, now),
          })}
        </p>
      ) : (
        hasRole(person, 'manager') && (
          <div className={classes.line}>
            <Button
              size="xs"
              disabled={missing.length > 0}
              leftSection={<IconCheck size={15} />}
              onClick={() => attempt(() => mutate('ruleReview.sign', { reviewId }))}
            >
              {t('ruleReview.sign')}
            </Button>
            {missing.length > 0 && (
              <span className={classes.quiet}>
                {t('ruleReview.missing', {
                  parts: format.list(missing.map((one) => t(`ruleReview.part.${one}`))),
                })}
              </span>
            )}
          </div>
        )
      )}
    </Sheet>
  );
}

function ReviewPartView({ row, part, now }: { row: RuleReview; part: ReviewPart; now: Instant }) {
  const { t } = useTranslation('improve');
  const format = useFormat();
  const names = useNames();
  const { person } = useSession();
  const mutate = useMutate();
  const written = row.parts[part];
  const mayWrite = !row.signed && hasRole(person, 'teamLead', 'evaluator', 'manager');
  return (
    <Part title={t(`ruleReview.part.${part}`)}>
      <Counted row={row} part={part} />
      {written ? (
        <>
          <p className={classes.text}>{written.text}</p>
          <p className={classes.quiet}>
            {`${names.person(written.by)} · ${format.dayAndTime(written.at, now)}`}
          </p>
          <div className={classes.line}>
            <CameOf of="ruleReview" id={row.id} part={part} />
          </div>
        </>
      ) : (
        <p className={classes.quiet}>{t('ruleReview.notWritten')}</p>
      )}
      {mayWrite && (
        <SayForm
          key={written?.at ?? 0}
          name={t(written ? 'ruleReview.rewrite' : 'ruleReview.write', {
            part: t(`ruleReview.part.${part}`),
          })}
          label={t(`ruleReview.asks.${part}`)}
          draftKey={`ruleReview.${row.id}.${part}`}
          begin={written?.text ?? ''}
          quiet
          send={(text) => mutate('ruleReview.write', { reviewId: row.id, part, text })}
        />
      )}
    </Part>
  );
}

/** What the centre put there. */
function Counted({ row: { inputs }, part }: { row: RuleReview; part: ReviewPart }) {
  const { t } = useTranslation('improve');
  const title = useStudyTitle();
  const studies = useView((rows) => new Map(rows.all('study').map((one) => [one.id, one])));
  if (part === 'efficiency') return <FigureTable rows={inputs.figures} />;
  if (part === 'report') return <p className={classes.text}>{t('ruleReview.clauses', inputs.clauses)}</p>;
  if (inputs.studies.length === 0) return <p className={classes.quiet}>{t('ruleReview.noStudies')}</p>;
  return inputs.studies.map(({ id, ways }) => {
    const study = studies.get(id);
    return (
      <div key={id}>
        <p className={classes.quiet}>{study ? title(study) : id}</p>
        <WayCounts ways={ways} />
      </div>
    );
  });
}
