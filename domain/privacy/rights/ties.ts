import type { Entity } from '../../journal/rows.ts';

/**
 * How a kind of row belongs to a customer. `customer`, `interaction` and `case` say by which id; all that such a row says of
 * the customer goes when they ask for it. `mentions` is somebody else’s word that may name them: only the name and how to
 * reach them go. `entries` lists many customers: theirs goes. Everything else says nothing of a customer. A new kind of row
 * does not compile before this is decided.
 */
export type Tie =
  | { by: 'customer' | 'interaction' | 'case'; all: true }
  | { by: 'interaction' | 'case'; mentions: true }
  | { by: 'entries' }
  | undefined;

const all = (by: 'customer' | 'interaction' | 'case'): Tie => ({ by, all: true });
const mentions = (by: 'interaction' | 'case'): Tie => ({ by, mentions: true });

export const ties: Readonly<Record<Entity, Tie>> = {
  customer: all('customer'),
  interaction: all('customer'),
  callback: all('customer'),
  disclosure: all('customer'),
  rightsrequest: all('customer'),
  casefile: all('customer'),
  casecontact: all('case'),
  message: all('interaction'),
  attachment: all('interaction'),
  recording: all('interaction'),
  feedback: all('interaction'),
  evaluation: mentions('interaction'),
  missing: mentions('interaction'),
  lapse: mentions('interaction'),
  campaign: { by: 'entries' },
  // What the books need stays, and says what was bought, not for whom.
  expense: undefined,
  // What went to the makers went without who said it.
  productreport: undefined,
  leg: undefined,
  person: undefined,
  site: undefined,
  queue: undefined,
  script: undefined,
  wording: undefined,
  scorecard: undefined,
  article: undefined,
  plan: undefined,
  draw: undefined,
  calibration: undefined,
  department: undefined,
  responsibility: undefined,
  classtree: undefined,
  solution: undefined,
  ledger: undefined,
  goals: undefined,
  weighting: undefined,
  appraisal: undefined,
  kudos: undefined,
  parameter: undefined,
  servicepromise: undefined,
  servicecatalogue: undefined,
  customergroups: undefined,
  channelstate: undefined,
  channelregister: undefined,
  announcement: undefined,
  receipt: undefined,
  incident: undefined,
  watch: undefined,
  warning: undefined,
  bulletin: undefined,
  problem: undefined,
  correction: undefined,
  coaching: undefined,
  surveyform: undefined,
  privacynotice: undefined,
  pack: undefined,
  study: undefined,
  strategy: undefined,
  rulereview: undefined,
  filereview: undefined,
  preference: undefined,
  duty: undefined,
  viewing: undefined,
  samplereport: undefined,
  reportcopy: undefined,
  keptreport: undefined,
  madereport: undefined,
  course: undefined,
  coursekey: undefined,
  attempt: undefined,
  qualification: undefined,
  traininggate: undefined,
  lesson: undefined,
  yearplan: undefined,
  special: undefined,
  backup: undefined,
  fault: undefined,
  outage: undefined,
  emergencyplan: undefined,
  maintenance: undefined,
  releases: undefined,
  desktop: undefined,
  budget: undefined,
  budgetaccount: undefined,
  budgetmonth: undefined,
  overspend: undefined,
};
