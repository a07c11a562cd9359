import { questionsAt, SURVEY_FORM } from '../../domain/feedback/survey-form.ts';
import { closesAfter } from '../../domain/metrics/closing.ts';
import type { ParameterReader } from '../../domain/policy/parameter-row.ts';
import { windowOfDays } from '../../domain/report/report.ts';
import { askedByPhone, countByWay } from '../../domain/study/by-way.ts';
import { type Study, studyPeriod } from '../../domain/study/study.ts';
import type { Instant } from '../../domain/time.ts';
import type { Centre } from '../centre/centre.ts';
import { readParameters } from '../db/parameters.ts';
import { readRow, readRows } from '../db/rows.ts';
import { foldDue } from '../figures/fold.ts';
import { readBehind, readSums } from '../figures/read-figures.ts';

/**
 * Begins the study of a quarter on its first day (C-158, P-SRV), and counts what came of one once it is closed or over.
 * What is due is found on a look and decided once more in the transaction, so that several processes make one.
 */
export async function prepareStudies(centre: Centre): Promise<void> {
  const { clock, db } = centre;
  const now = clock.now();
  const studies = await readRows(db, 'study', 'true order by id');
  if (!studies.some(({ from, to }) => from <= now && now < to)) await begin(centre);
  const parameters = await readParameters(db, 'P-LATE');
  for (const study of studies) if (isToCount(study, parameters, now)) await count(centre, study);
}

async function begin(centre: Centre): Promise<void> {
  const { clock, db } = centre;
  const now = clock.now();
  const queueIds = (await readRows(db, 'queue', 'true order by id')).map(({ id }) => id);
  if (queueIds.length === 0) return;
  const { id: studyId, ...days } = studyPeriod(await readRow(db, 'parameter', 'P-SRV'), now);
  const form = await readRow(db, 'surveyform', SURVEY_FORM);
  await centre.act('centre.prepareStudy', {
    studyId,
    ...windowOfDays(days),
    queueIds,
    version: form?.versions.findLast(({ at }) => at <= now)?.version ?? 0,
    questions: [...questionsAt(form, now)],
  });
}

const isToCount = ({ counted, closed, to }: Study, parameters: ParameterReader, now: Instant): boolean =>
  !counted && (closed !== undefined || now >= to + closesAfter(parameters, to));

async function count(centre: Centre, { id: studyId, from, to, queueIds, closed }: Study): Promise<void> {
  const { clock, db } = centre;
  await foldDue(db, clock.now());
  // It is told once: not before all of it is counted.
  if ((await readBehind(db, clock.now())).interactions > 0) return;
  const window = { from, to: Math.min(to, closed?.at ?? to) };
  const [sums] = await readSums(db, { ...window, queueIds }, 'whole', 'none');
  const ratings = await readRows(db, 'feedback', 'given_at >= $1 and given_at < $2', [
    window.from,
    window.to,
  ]);
  const asked = {
    survey: sums?.sums.surveysOffered ?? 0,
    phone: askedByPhone(await readRows(db, 'campaign'), window),
  };
  await centre.act('centre.countStudy', { studyId, ways: countByWay(ratings, window, asked) });
}
