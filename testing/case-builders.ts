import type { Case } from '../domain/case/case.ts';
import type { IntakeForm } from '../domain/case/intake.ts';
import type { StepForm } from '../domain/case/steps.ts';

/** A record with everything it needs; a test states only what it is about. */
export const anIntake = (over: Partial<IntakeForm> = {}): IntakeForm => ({
  kind: 'complaint',
  queueId: 'general',
  ownerId: 'li',
  customerId: 'c1',
  customerName: '王芳',
  contact: '13800138000',
  anonymousWhy: '',
  channel: 'chat',
  language: 'zh-CN',
  form: 'written',
  raw: '空调装好三天就漏水，地板都泡了！',
  summary: '空调漏水泡坏地板，要求维修并赔偿。',
  area: 'product',
  fault: 'functionAnomaly',
  nature: 'loss',
  impact: 'one',
  ...over,
});

/** A complaint that has just been recorded. */
export const aCase = (over: Partial<Case> = {}): Case => {
  const { anonymousWhy: _, contact: __, ...known } = anIntake();
  return {
    ...known,
    kind: 'complaint',
    queueId: 'general',
    ownerId: 'li',
    channel: 'chat',
    area: 'product',
    fault: 'functionAnomaly',
    nature: 'loss',
    impact: 'one',
    id: '01890000-0000-7000-8000-0000cafe0001',
    state: 'received',
    interactionIds: [],
    relatedIds: [],
    receivedAt: 0,
    flaggedAt: 0,
    recordedAt: 0,
    earlier: [],
    priority: 'p2',
    urgent: false,
    grades: [],
    alsoDepartmentIds: [],
    rounds: [{ n: 1, startedAt: 0, attempts: [] }],
    log: [{ id: 'opened', at: 0, by: 'li', step: 'opened', to: 'received' }],
    ...over,
  };
};

/** A form with everything any step asks for, due an hour after `now`. */
export const aStepForm = (now: number): Required<StepForm> => ({
  text: '已经检查',
  reason: '情况有变',
  criteria: [],
  departmentId: 'repairs',
  alsoDepartmentIds: [],
  coordinatorId: 'li',
  cause: '排水管接口松动',
  unitId: 'repairs',
  person: '安装员甲',
  evidence: '现场照片三张',
  solution: '更换接口并赔偿地板',
  needs: '地板复原',
  systemState: '无影响',
  risk: '地板型号停产',
  milestones: [{ text: '上门维修', dueAt: now + 3_600_000 }],
  channel: 'chat',
  channelReason: '',
  outcome: 'noAnswer',
  feasibility: 'feasible',
  adopted: 'yes',
  confirmed: 'yes',
  expectedAt: now + 3_600_000,
  howToCheck: '进度链接',
  days: 2,
  ownerId: 'li',
  kind: 'inquiry',
  points: 1,
  area: 'service',
  fault: 'none',
  areaClassId: '',
  faultClassId: '',
  tier: '2',
  solutionId: '',
});
