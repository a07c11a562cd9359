import type { RowGrades } from './grade.ts';

/** What the centre goes by. Nobody is harmed where it is read, and little of it is meant for outside. */
export const houseGrades = {
  privacynotice: { id: 'internal', versions: 'public' },
  queue: {
    id: 'internal',
    name: 'public',
    brand: 'public',
    siteId: 'internal',
    skill: 'internal',
    hours: 'public',
    firstAnswerMs: 'internal',
    offerTimeoutMs: 'internal',
    serviceLevelMs: 'internal',
    shortAbandonMs: 'internal',
    overflow: 'internal',
    openedOverflow: 'internal',
    offersCallbackAfterMs: 'internal',
    complaints: 'internal',
    addresses: 'public',
    agreed: 'internal',
    headStartMs: 'internal',
    promises: 'internal',
    house: 'internal',
  },
  script: {
    moment: 'internal',
    language: 'internal',
    title: 'internal',
    body: 'public',
    order: 'internal',
    conditions: 'internal',
    required: 'internal',
    from: 'internal',
    until: 'internal',
    steps: 'internal',
    tasks: 'internal',
    term: 'internal',
    id: 'internal',
    version: 'internal',
    coming: 'internal',
    wordings: 'internal',
  },
  wording: {
    id: 'internal',
    scriptId: 'internal',
    content: 'internal',
    basedOn: 'internal',
    state: 'internal',
    version: 'internal',
    authorId: 'internal',
    proposedAt: 'internal',
    decidedBy: 'internal',
    decidedAt: 'internal',
    reason: 'internal',
  },
  article: {
    title: 'internal',
    body: 'internal',
    language: 'internal',
    kind: 'internal',
    topics: 'internal',
    ownerId: 'internal',
    id: 'internal',
    articleId: 'internal',
    version: 'internal',
    state: 'internal',
    authorIds: 'internal',
    revision: 'internal',
    updatedAt: 'internal',
    submittedAt: 'internal',
    sentBack: 'internal',
    approvedBy: 'internal',
    publishedAt: 'internal',
    reviewDueAt: 'internal',
    retiredAt: 'internal',
    siteIds: 'internal',
    interactionId: 'internal',
  },
  missing: {
    id: 'internal',
    words: 'confidential',
    language: 'internal',
    interactionId: 'internal',
    personId: 'internal',
    at: 'internal',
    state: 'internal',
    articleId: 'internal',
    settledBy: 'internal',
    settledAt: 'internal',
  },
  goals: {
    id: 'internal',
    teamId: 'internal',
    month: 'internal',
    versions: 'internal',
  },
  weighting: {
    id: 'internal',
    versions: 'internal',
  },
  parameter: {
    id: 'internal',
    versions: 'internal',
  },
  announcement: {
    to: 'internal',
    text: 'internal',
    important: 'internal',
    endsAt: 'internal',
    id: 'internal',
    authorId: 'internal',
    at: 'internal',
    withdrawnAt: 'internal',
  },
  watch: {
    queueId: 'internal',
    figure: 'internal',
    side: 'internal',
    limit: 'internal',
    clear: 'internal',
    ownerId: 'internal',
    coolMs: 'internal',
    id: 'internal',
    state: 'internal',
    raisedAt: 'internal',
    warningId: 'internal',
  },
  warning: {
    queueId: 'internal',
    figure: 'internal',
    side: 'internal',
    limit: 'internal',
    clear: 'internal',
    ownerId: 'internal',
    id: 'internal',
    watchId: 'internal',
    at: 'internal',
    value: 'internal',
    clearedAt: 'internal',
    answer: 'internal',
  },
  duty: {
    id: 'internal',
    scriptIds: 'internal',
  },
  course: {
    name: 'internal',
    category: 'internal',
    goal: 'internal',
    mode: 'internal',
    link: 'internal',
    text: 'internal',
    subjects: 'internal',
    skill: 'internal',
    validDays: 'internal',
    forEverybody: 'internal',
    questions: 'internal',
    id: 'internal',
    version: 'internal',
    by: 'internal',
    at: 'internal',
  },
  coursekey: {
    id: 'internal',
    by: 'internal',
    answers: 'confidential',
  },
  traininggate: {
    id: 'internal',
    on: 'internal',
    since: 'internal',
    by: 'internal',
    reason: 'internal',
  },
  yearplan: {
    id: 'internal',
    versions: 'internal',
  },
  servicepromise: { id: 'internal', versions: 'internal' },
  servicecatalogue: { id: 'internal', versions: 'internal' },
  customergroups: {
    id: 'internal',
    types: 'internal',
    served: 'internal',
    reason: 'internal',
    version: 'internal',
    by: 'internal',
    at: 'internal',
  },
  backup: { id: 'internal', since: 'internal', runs: 'internal', drills: 'internal', asked: 'internal' },
  outage: {
    id: 'internal',
    deviceId: 'internal',
    personId: 'internal',
    since: 'internal',
    until: 'internal',
  },
  fault: { id: 'internal', part: 'internal', since: 'internal', detail: 'internal', over: 'internal' },
  channelregister: { id: 'internal', channels: 'internal' },
  channelstate: {
    id: 'internal',
    open: 'public',
    changed: 'internal',
    override: 'internal',
    health: 'internal',
  },
  emergencyplan: { id: 'internal', versions: 'internal' },
  maintenance: {
    id: 'internal',
    from: 'internal',
    to: 'internal',
    why: 'internal',
    urgent: 'internal',
    by: 'internal',
    at: 'internal',
    takenBack: 'internal',
  },
  releases: { id: 'internal', list: 'internal' },
  desktop: {
    id: 'internal',
    deviceId: 'internal',
    version: 'internal',
    platform: 'internal',
    arch: 'internal',
    at: 'internal',
  },
  site: { id: 'internal', kind: 'internal', name: 'internal' },
} as const satisfies Pick<
  RowGrades,
  | 'privacynotice'
  | 'emergencyplan'
  | 'maintenance'
  | 'releases'
  | 'desktop'
  | 'channelregister'
  | 'site'
  | 'channelstate'
  | 'backup'
  | 'fault'
  | 'outage'
  | 'servicepromise'
  | 'servicecatalogue'
  | 'customergroups'
  | 'queue'
  | 'script'
  | 'wording'
  | 'article'
  | 'missing'
  | 'goals'
  | 'weighting'
  | 'parameter'
  | 'announcement'
  | 'watch'
  | 'warning'
  | 'duty'
  | 'course'
  | 'coursekey'
  | 'traininggate'
  | 'yearplan'
>;
