import { monthAt } from '../../../domain/calendar/month.ts';
import { dayOf, isoDate } from '../../../domain/calendar/site-time.ts';
import { earliestDate, type ParameterRow } from '../../../domain/policy/parameter-row.ts';
import { DAY } from '../../../domain/time.ts';
import type { AppParts } from '../../app-parts.ts';
import { SYSTEM } from '../../centre/centre.ts';
import { applyParameters } from '../../jobs/apply-parameters.ts';
import { countMonths } from '../../jobs/count-months.ts';
import { keepLink } from '../../modules/cases/case-links.ts';
import { putAccount } from '../../modules/session/accounts.ts';
import { recordedCall, seedRecordings } from '../recordings/demo-recordings.ts';
import { daysDeclared } from './days-declared.ts';
import { demoBudget } from './demo-budget.ts';
import { demoCases } from './demo-cases.ts';
import {
  demoCentre,
  demoColleagues,
  demoDepartments,
  demoLogins,
  demoPeople,
  demoQueues,
  demoSurvey,
  demoWordings,
} from './demo-centre.ts';
import { demoChannels, demoRegister, seedAdded } from './demo-channels.ts';
import { demoGroups } from './demo-groups.ts';
import { demoProblems, seedMisses } from './demo-improvement.ts';
import { demoArticles, demoMissing } from './demo-knowledge.ts';
import { seedLapses } from './demo-lapses.ts';
import { seedLeading } from './demo-leading.ts';
import { seedMail } from './demo-mail.ts';
import { seedMakers } from './demo-makers.ts';
import { demoBackups, demoOutages, demoPlan } from './demo-operation.ts';
import { partnerLogins, seedPartner } from './demo-partner.ts';
import { seedPraise } from './demo-praise.ts';
import { demoPromises } from './demo-promises.ts';
import { seedQuality } from './demo-quality.ts';
import { demoDesktops, demoMaintenance, demoReleases } from './demo-releases.ts';
import { seedRights } from './demo-rights.ts';
import { demoCatalogue, seedServices } from './demo-services.ts';
import { demoStudies } from './demo-studies.ts';
import { demoTraining } from './demo-training.ts';
import { morning } from './past.ts';

/**
 * Makes an empty centre the demo's: people who can sign in, queues that are open, and a morning behind them. Once: false
 * when anybody works here already.
 */
export async function seedDemo({ centre, db }: AppParts, seed: number): Promise<boolean> {
  const now = centre.clock.now();
  if (!(await makeUp(centre, now))) return false;
  for (const { personId, login, password } of demoLogins)
    await putAccount(db, { login, personId, password, at: now });
  await centre.appendHistory(daysDeclared(demoColleagues, dayOf(now)));
  await centre.appendHistory(morning(seed, demoCentre(now), now));
  const { events: cases, links } = demoCases(demoCentre(now), now, () => centre.random.token());
  await centre.appendHistory(cases);
  for (const { caseId, token, at } of links) await keepLink(db, caseId, token, at);
  await centre.appendHistory(demoProblems(demoCentre(now), cases, now));
  await centre.appendHistory(demoStudies(demoCentre(now), now));
  await centre.appendHistory(demoTraining(demoCentre(now), now));
  await centre.appendHistory([
    ...demoPlan(now),
    ...demoBackups(dayOf(now), now),
    ...demoOutages(dayOf(now), now),
    ...demoMaintenance(now),
    ...demoReleases(now),
    ...demoDesktops([...demoColleagues, ...demoLogins.map(({ personId }) => personId)], now),
  ]);
  await centre.appendHistory(demoBudget(demoCentre(now), now));
  await centre.appendHistory(recordedCall(now));
  await seedRecordings(centre);
  await seedQuality(centre);
  await seedMisses(centre);
  await seedPraise(centre, monthAt(now), earliestDate(now));
  await seedLapses(centre);
  await seedMakers(centre);
  await countMonths(centre);
  await applyParameters(centre);
  await seedLeading(centre);
  await seedMail(centre);
  await seedAdded(centre);
  await seedPartner(centre, now);
  await centre.appendHistory(
    demoDesktops(
      partnerLogins.map(({ personId }) => personId),
      now,
    ),
  );
  for (const { personId, login, password } of partnerLogins)
    await putAccount(db, { login, personId, password, at: now });
  await seedRights(centre);
  await seedServices(centre, now);
  return true;
}

/** What an hour of an agent costs has been decided before the weeks that are looked back on. */
const costOfAnHour = (now: number): ParameterRow => {
  const at = now - 100 * DAY;
  const ground = '手册 4 六(三)2';
  const decided = { by: 'qin-fang', at, reason: '' };
  const version = {
    version: 1,
    values: [48],
    effectiveFrom: isoDate(dayOf(at)),
    reason: '按年度预算 · As the budget of the year has it',
    owner: '顾涛',
    ground,
    by: 'gu-tao',
    at,
    state: 'approved' as const,
    decided,
  };
  return { id: 'P-COST', versions: [version] };
};

/** False when anybody works here already. */
const makeUp = (centre: AppParts['centre'], now: number): Promise<boolean> =>
  centre.transact(async (transaction) => {
    if ((await transaction.sql.query('select from person limit 1')).length > 0) return false;
    for (const row of demoQueues)
      await transaction.mutate({ name: 'centre.configure', args: { entity: 'queue', row } }, SYSTEM);
    for (const row of demoDepartments)
      await transaction.mutate({ name: 'centre.configure', args: { entity: 'department', row } }, SYSTEM);
    for (const row of demoPeople(now))
      await transaction.mutate({ name: 'centre.configure', args: { entity: 'person', row } }, SYSTEM);
    for (const row of demoArticles(now))
      await transaction.mutate({ name: 'centre.configure', args: { entity: 'article', row } }, SYSTEM);
    for (const row of demoWordings(now))
      await transaction.mutate({ name: 'centre.configure', args: { entity: 'wording', row } }, SYSTEM);
    await transaction.mutate(
      { name: 'centre.configure', args: { entity: 'parameter', row: costOfAnHour(now) } },
      SYSTEM,
    );
    await transaction.mutate(
      { name: 'centre.configure', args: { entity: 'surveyform', row: demoSurvey(now) } },
      SYSTEM,
    );
    await transaction.mutate(
      { name: 'centre.configure', args: { entity: 'customergroups', row: demoGroups(now) } },
      SYSTEM,
    );
    await transaction.mutate(
      { name: 'centre.configure', args: { entity: 'channelregister', row: demoRegister(now) } },
      SYSTEM,
    );
    for (const row of demoChannels(now))
      await transaction.mutate({ name: 'centre.configure', args: { entity: 'channelstate', row } }, SYSTEM);
    for (const row of demoPromises(now, earliestDate(now)))
      await transaction.mutate({ name: 'centre.configure', args: { entity: 'servicepromise', row } }, SYSTEM);
    const catalogue = demoCatalogue(now, earliestDate(now));
    await transaction.mutate(
      { name: 'centre.configure', args: { entity: 'servicecatalogue', row: catalogue } },
      SYSTEM,
    );
    for (const row of demoMissing(now))
      await transaction.mutate({ name: 'centre.configure', args: { entity: 'missing', row } }, SYSTEM);
    return true;
  });
