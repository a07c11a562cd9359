import type { Interaction } from '../domain/interaction/interaction.ts';
import type { Person } from '../domain/person/person.ts';
import type { Queue } from '../domain/queue/queue.ts';
import type { Script } from '../domain/script/script.ts';

/** Rows with sensible content; a test states only what it is about. */
export const aPerson = (over: Partial<Person> = {}): Person => ({
  id: 'li',
  name: '李雯',
  serviceName: '小雯',
  roles: ['agent'],
  queueIds: ['general'],
  skills: [],
  capacity: 5,
  state: 'available',
  stateSince: 0,
  ...over,
});

export const aQueue = (over: Partial<Queue> = {}): Queue => ({
  id: 'general',
  name: { 'zh-CN': '综合咨询', en: 'General' },
  brand: { 'zh-CN': '云杉商城', en: 'Spruce Store' },
  hours: { zone: 'Asia/Shanghai', opensAt: 480, closesAt: 1320, days: 'everyDay' },
  firstAnswerMs: 30_000,
  offerTimeoutMs: 20_000,
  serviceLevelMs: 20_000,
  shortAbandonMs: 5_000,
  ...over,
});

export const aScript = (over: Partial<Script> = {}): Script => ({
  id: 'greet-zh',
  moment: 'greeting',
  language: 'zh-CN',
  title: { 'zh-CN': '问候', en: 'Greeting' },
  body: '{customer}，{timeOfDay}！我是{brand}的{agent}，很高兴为您服务。',
  version: 1,
  order: 1,
  ...over,
});

/** Somebody who has just arrived in a chat and waits. */
export const anInteraction = (over: Partial<Interaction> = {}): Interaction => ({
  id: 'i1',
  channel: 'chat',
  queueId: 'general',
  customerId: 'c1',
  customerName: '王芳',
  language: 'zh-CN',
  state: 'queued',
  offHours: false,
  source: 'live',
  arrivedAt: 0,
  queuedAt: 0,
  askedBefore: [],
  legId: 'i1:1',
  legs: 1,
  messageCount: 0,
  transferCount: 0,
  needsLead: false,
  flags: [],
  ...over,
});
