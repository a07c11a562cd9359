import { z } from 'zod';
import { type Department, departmentSchema } from '../../../domain/department/department.ts';
import { scorecardSchema } from '../../../domain/evaluation/scorecard.ts';
import { SURVEY_FORM, type SurveyForm } from '../../../domain/feedback/survey-form.ts';
import { MemoryRows } from '../../../domain/journal/project.ts';
import type { RowChange } from '../../../domain/journal/rows.ts';
import { type Person, roleSchema } from '../../../domain/person/person.ts';
import { type OpeningHours, type Queue, queueSchema } from '../../../domain/queue/queue.ts';
import { withDuty } from '../../../domain/script/project-duty.ts';
import { scriptSchema } from '../../../domain/script/script.ts';
import { type Wording, wordingSchema } from '../../../domain/script/wording.ts';
import { DAY, HOUR, type Instant } from '../../../domain/time.ts';
import queues from '../../../resources/default-centre/queues.json' with { type: 'json' };
import scorecards from '../../../resources/default-centre/scorecards.json' with { type: 'json' };
import scripts from '../../../resources/default-centre/scripts.json' with { type: 'json' };
import cases from '../../../resources/demo/cases.json' with { type: 'json' };
import centre from '../../../resources/demo/centre.json' with { type: 'json' };
import wordings from '../../../resources/demo/wordings.json' with { type: 'json' };

const personSchema = z.object({
  id: z.string(),
  name: z.string(),
  serviceName: z.string(),
  roles: z.array(roleSchema),
  departmentIds: z.array(z.string()).optional(),
  capacity: z.number().int(),
  /** Without a login it is a simulated colleague. */
  login: z.string().optional(),
  /** They are still being trained: nobody has been served by them yet. */
  trainee: z.literal(true).optional(),
});
const centreSchema = z.object({
  openAroundTheClock: z.array(z.string()),
  people: z.array(personSchema),
  password: z.string(),
});

const made = centreSchema.parse(centre);
const AROUND_THE_CLOCK: OpeningHours = {
  zone: 'Asia/Shanghai',
  opensAt: 0,
  closesAt: 1440,
  days: 'everyDay',
};

/** Somebody one can sign in as in the demo, and how. */
export interface DemoLogin {
  personId: string;
  login: string;
  password: string;
}

export const demoLogins: readonly DemoLogin[] = made.people.flatMap(({ id, login }) =>
  login ? [{ personId: id, login, password: made.password }] : [],
);

export const demoPassword = made.password;

/** The colleagues whom nobody signs in as. */
export const demoColleagues: readonly string[] = made.people.flatMap(({ id, login }) => (login ? [] : [id]));

/** Who has only just begun, and may take no work yet. */
export const demoTrainees: readonly string[] = made.people.flatMap(({ id, trainee }) =>
  trainee ? [id] : [],
);

const atWork = made.people.filter(({ trainee }) => !trainee).length;

/** A newcomer may look at any hour: some queues never close. */
export const demoQueues: readonly Queue[] = queues
  .map((queue) => queueSchema.parse(queue))
  .map((queue) =>
    made.openAroundTheClock.includes(queue.id) ? { ...queue, hours: AROUND_THE_CLOCK } : queue,
  );

/** Who looks into what customers complain of. */
export const demoDepartments: readonly Department[] = cases.departments.map((one) =>
  departmentSchema.parse(one),
);

/** Who works in the demo centre; all off shift. */
export const demoPeople = (now: Instant): Person[] =>
  made.people.map(({ login: _, trainee, ...person }, n) => ({
    ...person,
    queueIds: demoQueues.map(({ id }) => id),
    // The last ones have begun not long ago.
    since: trainee ? now - 9 * DAY : now - (atWork - n) * 35 * DAY,
    skills: [],
    state: 'offline',
    stateSince: now,
  }));

/** What its editors have proposed, and what became of it. */
export const demoWordings = (now: Instant): Wording[] =>
  wordings.map(({ hoursAgo, decidedHoursAgo, ...wording }) =>
    wordingSchema.parse({
      ...wording,
      state: decidedHoursAgo === undefined ? 'proposed' : 'returned',
      proposedAt: now - hoursAgo * HOUR,
      ...(decidedHoursAgo !== undefined && { decidedAt: now - decidedHoursAgo * HOUR }),
    }),
  );

const scriptRows = scripts.map((script) => scriptSchema.parse(script));

/** What has to be said and done, as a centre keeps it. */
function duties(): RowChange[] {
  const rows = new MemoryRows();
  for (const script of scriptRows) rows.apply(withDuty(rows, script));
  return rows.all('duty').map((row): RowChange => ({ entity: 'duty', id: row.id, row }));
}

/** What customers are asked besides the stars has been decided long before the morning. */
export const demoSurvey = (now: Instant): SurveyForm => ({
  id: SURVEY_FORM,
  versions: [
    {
      version: 1,
      questions: ['recommend', 'effort', 'care'],
      reason: '按年度服务计划 · As the service plan of the year has it',
      by: 'zhou-ning',
      at: now - 100 * DAY,
    },
  ],
});

/** Everything the demo centre is made of as it begins. */
export const demoCentre = (now: Instant): RowChange[] => [
  ...demoQueues.map((row): RowChange => ({ entity: 'queue', id: row.id, row })),
  ...scriptRows.map((row): RowChange => ({ entity: 'script', id: row.id, row })),
  ...duties(),
  ...scorecards.map(
    (card): RowChange => ({ entity: 'scorecard', id: card.id, row: scorecardSchema.parse(card) }),
  ),
  ...demoDepartments.map((row): RowChange => ({ entity: 'department', id: row.id, row })),
  ...demoPeople(now).map((row): RowChange => ({ entity: 'person', id: row.id, row })),
  { entity: 'surveyform', id: SURVEY_FORM, row: demoSurvey(now) },
];
