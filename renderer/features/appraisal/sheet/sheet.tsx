import { useTranslation } from 'react-i18next';
import {
  type Appraisal,
  answerEndsAt,
  closesAt,
  isRestatedSince,
  latestOf,
  scoreOfVersion,
  sheetState,
  versionInForce,
} from '../../../../domain/appraisal/appraisal.ts';
import { leadsQueue } from '../../../../domain/person/person.ts';
import { MINUTE } from '../../../../domain/time.ts';
import { useNow, useSession, useView } from '../../../data/index.ts';
import { useFormat } from '../../../ui/use-format.ts';
import classes from '../appraisal.module.css';
import { LapsesOfMonth } from '../lapses/lapses-of-month.tsx';
import { useTexts } from '../use-texts.ts';
import { AnswerForm } from './answer-form.tsx';
import { Restatements } from './restatements.tsx';
import { SheetTable } from './sheet-table.tsx';
import { SignForm } from './sign-form.tsx';

/** What one month of one person came to: figures that nobody types in, the head's words, and the person's own. */
export function Sheet({ sheet, title }: { sheet: Appraisal; title: string }) {
  const { t } = useTranslation('appraisal');
  const texts = useTexts();
  const format = useFormat();
  const now = useNow(MINUTE);
  const { person } = useSession();
  const version = versionInForce(sheet);
  const result = scoreOfVersion(version);
  const state = sheetState(sheet);
  const ends = useView((rows) => answerEndsAt(sheet, rows), [sheet]);
  const closes = useView((rows) => closesAt(sheet.month, rows), [sheet.month]);
  const mayAnswer = sheet.agentId === person.id && now < (ends ?? 0);
  const restated = isRestatedSince(sheet);
  const maySign =
    (state === 'toSign' || restated) && leadsQueue(person, sheet.teamId) && sheet.agentId !== person.id;
  return (
    <>
      <header className={classes.head}>
        <h2>{title}</h2>
        <span className={classes.state}>{t(`state.${state}`)}</span>
        <span className={classes.quiet}>
          {version.preliminary
            ? t('asOf', {
                when: format.dayAndTime(version.at, now),
                closes: format.date(closes),
              })
            : t('version', { version: version.version, when: format.date(version.at) })}
        </span>
        <span className={classes.score}>{texts.score(result.score)}</span>
      </header>
      <SheetTable sheet={sheet} result={result} invited={version.invited} title={title} />
      <p className={classes.quiet}>
        {t('counted', {
          counted: result.counted,
          weights: version.weightingVersion,
          goals: version.goalsVersion,
        })}
      </p>
      <Restatements sheet={sheet} />
      <LapsesOfMonth sheet={sheet} />
      <Signature sheet={sheet} />
      {maySign && <SignForm sheet={sheet} version={latestOf(sheet).version} />}
      {mayAnswer && <AnswerForm sheet={sheet} />}
    </>
  );
}

/** The head's rating and words, and what the person answered. */
function Signature({ sheet: { signature, answer } }: { sheet: Appraisal }) {
  const { t } = useTranslation('appraisal');
  const format = useFormat();
  const by = useView((rows) => rows.get('person', signature?.by ?? '')?.name, [signature?.by]);
  if (!signature) return null;
  return (
    <section className={classes.part} aria-label={t('signature')}>
      <h3>{t('signature')}</h3>
      <p className={classes.words}>{signature.text}</p>
      <p className={classes.quiet}>
        {t('signature.by', {
          name: by ?? signature.by,
          rating: signature.rating,
          when: format.date(signature.at),
        })}
      </p>
      {answer && (
        <>
          <h3>{t(answer.agrees ? 'answer.agreed' : 'answer.disagreed')}</h3>
          {answer.text && <p className={classes.words}>{answer.text}</p>}
          <p className={classes.quiet}>{format.date(answer.at)}</p>
        </>
      )}
    </section>
  );
}
