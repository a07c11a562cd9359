import type { RowGrades } from './grade.ts';

/** People of the centre: what they are there for is everybody’s to know, how they fare is theirs and their lead’s. */
export const peopleGrades = {
  person: {
    id: 'internal',
    name: 'internal',
    serviceName: 'public',
    roles: 'internal',
    queueIds: 'internal',
    siteId: 'internal',
    skills: 'internal',
    departmentIds: 'internal',
    capacity: 'internal',
    channelCapacity: 'internal',
    skillsUntil: 'internal',
    state: 'internal',
    reason: 'confidential',
    stateSince: 'confidential',
    since: 'confidential',
    shift: 'confidential',
    leftBehind: 'confidential',
  },
  preference: {
    id: 'internal',
    personId: 'internal',
    key: 'internal',
    value: 'confidential',
    setAt: 'internal',
  },
  viewing: {
    id: 'internal',
    queueIds: 'internal',
    opened: 'confidential',
    looks: 'confidential',
    exported: 'confidential',
    refused: 'confidential',
    notedBy: 'internal',
  },
  appraisal: {
    id: 'internal',
    agentId: 'internal',
    teamId: 'internal',
    month: 'internal',
    versions: 'confidential',
    signature: 'confidential',
    answer: 'confidential',
  },
  kudos: {
    id: 'internal',
    kind: 'internal',
    personId: 'internal',
    teamId: 'internal',
    matters: 'confidential',
    text: 'internal',
    by: 'internal',
    at: 'internal',
    withdrawnAt: 'internal',
  },
  coaching: {
    agentId: 'internal',
    queueId: 'internal',
    criterionId: 'confidential',
    scorecardId: 'confidential',
    evaluationIds: 'confidential',
    id: 'internal',
    state: 'internal',
    coachId: 'internal',
    plannedAt: 'internal',
    note: 'confidential',
    held: 'confidential',
    confirmed: 'confidential',
  },
  receipt: {
    id: 'internal',
    announcementId: 'internal',
    authorId: 'internal',
    personId: 'internal',
    readAt: 'internal',
    answers: 'confidential',
  },
  attempt: {
    id: 'internal',
    courseId: 'internal',
    version: 'internal',
    personId: 'internal',
    queueIds: 'internal',
    at: 'internal',
    answers: 'confidential',
    score: 'confidential',
    passed: 'confidential',
  },
  qualification: {
    id: 'internal',
    queueIds: 'internal',
    newcomerSince: 'confidential',
    recognised: 'confidential',
    passes: 'confidential',
    days: 'confidential',
  },
  lesson: {
    topic: 'internal',
    category: 'internal',
    mode: 'internal',
    courseId: 'internal',
    startsAt: 'internal',
    trainer: 'internal',
    place: 'internal',
    personIds: 'internal',
    special: 'confidential',
    id: 'internal',
    queueIds: 'internal',
    by: 'internal',
    state: 'internal',
    held: 'confidential',
    cancelled: 'internal',
  },
  special: {
    kind: 'internal',
    subject: 'confidential',
    queueId: 'internal',
    scorecardId: 'internal',
    evidenceIds: 'confidential',
    id: 'internal',
    state: 'internal',
    by: 'internal',
    at: 'internal',
    reason: 'confidential',
    lessonId: 'internal',
  },
} as const satisfies Pick<
  RowGrades,
  | 'person'
  | 'preference'
  | 'viewing'
  | 'appraisal'
  | 'kudos'
  | 'coaching'
  | 'receipt'
  | 'attempt'
  | 'qualification'
  | 'lesson'
  | 'special'
>;
