import type { PutDepartment } from '../../contract/http/departments.ts';
import type { PutPerson } from '../../contract/http/people.ts';
import type { PutQueue } from '../../contract/http/queues.ts';
import { sessionSchema } from '../../contract/http/session.ts';
import type { CentralApi } from './central-api.ts';

/** Everybody in the test centre has the same password. */
export const PASSWORD = 'spruce-store-2026';

const roundTheClock = { zone: 'Asia/Shanghai', opensAt: 0, closesAt: 1_440, days: 'everyDay' } as const;
const brand = { 'zh-CN': '云杉商城', en: 'Spruce Store' };
const promises = {
  firstAnswerMs: 30_000,
  offerTimeoutMs: 60_000,
  serviceLevelMs: 20_000,
  shortAbandonMs: 5_000,
};

/** Open for one minute, twelve hours from now: closed while a test runs, whenever that is. */
function closedNow(now: number): PutQueue['hours'] {
  const minute = Math.floor((now + 8 * 3_600_000) / 60_000 + 720) % 1_440;
  return { ...roundTheClock, opensAt: minute, closesAt: minute + 1 };
}

/** The queues by id. Tests name them in English. */
const queues = (now: number): Record<string, PutQueue> => ({
  general: {
    name: { 'zh-CN': '综合咨询', en: 'General enquiries' },
    brand,
    addresses: ['service@spruce.example'],
    hours: roundTheClock,
    ...promises,
  },
  orders: {
    name: { 'zh-CN': '订单与支付', en: 'Orders & payments' },
    brand,
    hours: roundTheClock,
    ...promises,
  },
  complaints: { name: { 'zh-CN': '投诉受理', en: 'Complaints' }, brand, hours: closedNow(now), ...promises },
});

const agent = { roles: ['agent' as const], skills: [], capacity: 5 };

/** The people by login, which is their id too. */
const people = {
  liwen: { ...agent, name: '李雯', serviceName: '小雯', queueIds: ['general', 'complaints'] },
  wanghao: { ...agent, name: '王浩', serviceName: '小浩', queueIds: ['orders'] },
  chensi: { ...agent, name: '陈思', serviceName: '思思', queueIds: ['general'] },
  zhaomin: {
    ...agent,
    roles: ['teamLead'],
    name: '赵敏',
    serviceName: '赵敏',
    queueIds: ['general', 'orders', 'complaints'],
  },
  sunjie: { ...agent, roles: ['qualityLead'], name: '孙洁', serviceName: '孙洁', queueIds: [], capacity: 0 },
  tangyi: {
    ...agent,
    roles: ['knowledgeEditor'],
    name: '唐怡',
    serviceName: '唐怡',
    queueIds: [],
    capacity: 0,
  },
  bailu: {
    ...agent,
    roles: ['knowledgeEditor'],
    name: '白露',
    serviceName: '白露',
    queueIds: [],
    capacity: 0,
  },
  heli: {
    ...agent,
    roles: ['handler'],
    name: '何力',
    serviceName: '何力',
    queueIds: [],
    departmentIds: ['repairs'],
    capacity: 0,
  },
  qinfang: {
    ...agent,
    roles: ['approver'],
    name: '秦芳',
    serviceName: '秦芳',
    queueIds: [],
    departmentIds: ['repairs'],
    capacity: 0,
  },
  gutao: { ...agent, roles: ['manager'], name: '顾涛', serviceName: '顾涛', queueIds: [], capacity: 0 },
  zhengyan: {
    ...agent,
    roles: ['auditor'],
    name: '郑岩',
    serviceName: '郑岩',
    queueIds: [],
    capacity: 0,
  },
} satisfies Record<string, PutPerson>;

/** Who looks into cases. */
const departments: Record<string, PutDepartment> = {
  repairs: { name: { 'zh-CN': '维修部', en: 'Repairs' } },
  stores: { name: { 'zh-CN': '仓储部', en: 'Stores' } },
};

export type Login = keyof typeof people;

/** Puts a small centre in place the way its admin would: with the password printed at the first start, over the API. */
export async function seed(api: CentralApi): Promise<void> {
  const put = await asAdmin(api);
  for (const [id, queue] of Object.entries(queues(Date.now()))) await put(`/queues/${id}`, queue);
  for (const [id, department] of Object.entries(departments)) await put(`/departments/${id}`, department);
  for (const [id, person] of Object.entries(people)) {
    await put(`/people/${id}`, person);
    await put(`/people/${id}/account`, { login: id, password: PASSWORD });
  }
}

/** One of the queues as they stand at the beginning, for a test that changes what it promises. */
export const seededQueue = (id: string): PutQueue | undefined => queues(Date.now())[id];

/** One of the people as they are at the beginning, for a test that gives them another role. */
export const seededPerson = (login: Login): PutPerson => people[login];

/** Puts things in place as the centre's first admin does. */
export async function asAdmin({
  url,
  output,
}: CentralApi): Promise<(path: string, body: object, method?: 'PUT' | 'POST') => Promise<void>> {
  const [, login, password] = /login (\S+), password (\S+)/.exec(output) ?? [];
  const credentials = { login, password };
  const ask = async (method: string, path: string, body: object, token = '') => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const answer = await fetch(url + path, { method, headers, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${await answer.text()}`);
    return answer;
  };
  const answer = await ask('POST', '/auth/sign-in', credentials);
  const { accessToken } = sessionSchema.parse(await answer.json());
  return async (path, body, method = 'PUT') => {
    await ask(method, path, body, accessToken);
  };
}
