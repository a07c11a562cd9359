import { familyOf } from '../customer/family.ts';
import type { Entity, Row, RowReader } from '../journal/rows.ts';
import { consultedId } from '../transfer/consult.ts';

/** Looks up what a row is about: whether a queue, a person, a department is of the one site that is asked about. */
interface Own {
  queue(id: string | undefined): boolean;
  person(id: string | undefined): boolean;
  department(id: string | undefined): boolean;
  of<E extends Entity>(entity: E, id: string | undefined): boolean;
  rows: RowReader;
  siteId: string;
}

type Rule<E extends Entity> = (row: Row<E>, own: Own) => boolean;

/** What no centre could work without wherever it sits: numbers, classes, forms, the notice, courses. */
const everybodys = (): boolean => true;
/** What is decided about the whole centre, or counted over it. */
const ofTheHouse = (): boolean => false;

/**
 * Whether a row is a site's own (C-003), said once for every kind of row there is: what desktops are sent, what rules read and
 * what is answered by HTTP all ask here. A new kind of row does not compile without a line.
 */
const rules: { [E in Entity]: Rule<E> } = {
  site: ({ id }, { siteId }) => id === siteId,
  person: (row, { siteId }) => row.siteId === siteId,
  queue: (row, { siteId }) => row.siteId === siteId,
  department: (row, { siteId }) => row.siteId === siteId,
  interaction(row, own) {
    const to = row.transfer?.to;
    return (
      [row.queueId, row.overflowTo].some(own.queue) ||
      [row.ownerId, row.offer?.personId, consultedId(row)].some(own.person) ||
      (to?.kind === 'queue' ? own.queue(to.queueId) : own.person(to?.personId))
    );
  },
  leg: ({ queueId, agentId }, own) => own.queue(queueId) || own.person(agentId),
  message: ({ interactionId }, own) => own.of('interaction', interactionId),
  attachment: ({ interactionId }, own) => own.of('interaction', interactionId),
  recording: ({ interactionId }, own) => own.of('interaction', interactionId),
  disclosure: ({ by }, own) => own.person(by),
  rightsrequest: ({ receivedBy }, own) => own.person(receivedBy),
  callback: ({ queueId, ownerId }, own) => own.queue(queueId) || own.person(ownerId),
  evaluation: ({ queueId, agentId }, own) => own.queue(queueId) || own.person(agentId),
  customer: ({ id }, { rows, siteId }) =>
    familyOf(rows, id).some(({ siteIds = [] }) => siteIds.includes(siteId)),
  casefile: (row, own) =>
    own.queue(row.queueId) ||
    [row.ownerId, row.coordinatorId].some(own.person) ||
    [row.departmentId, ...row.alsoDepartmentIds].some(own.department),
  casecontact: ({ id }, own) => own.of('casefile', id),
  responsibility: ({ caseId }, own) => own.of('casefile', caseId),
  solution: ({ departmentId }, own) => own.department(departmentId),
  feedback: ({ queueId, agentId }, own) => own.queue(queueId) || own.person(agentId),
  productreport: ({ queueId }, own) => own.queue(queueId),
  correction: ({ queueId, ownerId }, own) => own.queue(queueId) || own.person(ownerId),
  coaching: ({ queueId, agentId }, own) => own.queue(queueId) || own.person(agentId),
  incident: ({ queueIds }, own) => queueIds.some(own.queue),
  watch: ({ queueId }, own) => own.queue(queueId),
  warning: ({ queueId, ownerId }, own) => own.queue(queueId) || own.person(ownerId),
  goals: ({ teamId }, own) => own.queue(teamId),
  appraisal: ({ agentId }, own) => own.person(agentId),
  lapse: ({ agentId }, own) => own.person(agentId),
  kudos: ({ personId, teamId }, own) => own.person(personId) || own.queue(teamId),
  keptreport: ({ ownerId }, own) => own.person(ownerId),
  madereport: ({ ownerId }, own) => own.person(ownerId),
  samplereport: ({ queueId }, own) => own.queue(queueId),
  reportcopy: ({ personId }, own) => own.person(personId),
  lesson: ({ personIds }, own) => personIds.length > 0 && personIds.every(own.person),
  attempt: ({ personId }, own) => own.person(personId),
  qualification: ({ id }, own) => own.person(id),
  special: ({ queueId }, own) => own.queue(queueId),
  campaign: ({ queueId }, own) => own.queue(queueId),
  outage: ({ personId }, own) => own.person(personId),
  desktop: ({ id }, own) => own.person(id),
  viewing: ({ id }, own) => own.person(id),
  preference: ({ personId }, own) => own.person(personId),
  receipt: ({ personId, authorId }, own) => own.person(personId) || own.person(authorId),
  announcement: ({ to, authorId }, own) =>
    to.kind === 'everybody' ||
    own.person(authorId) ||
    (to.kind === 'person' ? own.person(to.personId) : to.queueIds.some(own.queue)),
  // An article is theirs when an editor has shared it, or when one of them writes it.
  article: ({ state, siteIds = [], authorIds }, own) =>
    (state !== 'draft' && siteIds.includes(own.siteId)) || authorIds.some(own.person),
  missing: ({ personId }, own) => own.person(personId),
  script: ({ conditions }, own) => !conditions?.queueIds?.length || conditions.queueIds.some(own.queue),
  scorecard: ({ state }) => state !== 'draft',
  parameter: everybodys,
  classtree: everybodys,
  surveyform: everybodys,
  privacynotice: everybodys,
  channelstate: everybodys,
  channelregister: everybodys,
  weighting: everybodys,
  traininggate: everybodys,
  maintenance: everybodys,
  releases: everybodys,
  course: everybodys,
  duty: everybodys,
  wording: ofTheHouse,
  plan: ofTheHouse,
  draw: ofTheHouse,
  calibration: ofTheHouse,
  ledger: ofTheHouse,
  servicepromise: ofTheHouse,
  servicecatalogue: everybodys,
  customergroups: ofTheHouse,
  bulletin: ofTheHouse,
  problem: ofTheHouse,
  pack: ofTheHouse,
  study: ofTheHouse,
  strategy: ofTheHouse,
  rulereview: ofTheHouse,
  filereview: ofTheHouse,
  yearplan: ofTheHouse,
  coursekey: ofTheHouse,
  backup: ofTheHouse,
  fault: ofTheHouse,
  emergencyplan: ofTheHouse,
  budget: ofTheHouse,
  budgetaccount: ofTheHouse,
  budgetmonth: ofTheHouse,
  expense: ofTheHouse,
  overspend: ofTheHouse,
};

const ownOf = (rows: RowReader, siteId: string): Own => {
  const isIn = (entity: 'queue' | 'person' | 'department') => (id: string | undefined) =>
    id !== undefined && rows.get(entity, id)?.siteId === siteId;
  return {
    rows,
    siteId,
    queue: isIn('queue'),
    person: isIn('person'),
    department: isIn('department'),
    of(entity, id) {
      const row = id === undefined ? undefined : rows.get(entity, id);
      return row !== undefined && belongsTo(rows, siteId, entity, row);
    },
  };
};

/** Whether a row is this site's, as `rows` has what it is about. */
export const belongsTo = <E extends Entity>(
  rows: RowReader,
  siteId: string,
  entity: E,
  row: Row<E>,
): boolean => rules[entity](row, ownOf(rows, siteId));

/** Whether a row is the same to everybody, wherever they work. */
export const isEverybodys = (entity: Entity): boolean => rules[entity] === everybodys;
