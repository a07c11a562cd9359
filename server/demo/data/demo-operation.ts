import { startOfDay } from '../../../domain/calendar/site-time.ts';
import type { JournalEvent } from '../../../domain/journal/event.ts';
import { DAY, HOUR, type Instant, MINUTE, SECOND } from '../../../domain/time.ts';
import { backupName } from '../../backup/backup-folder.ts';

const stream = { kind: 'config' as const, id: 'backup:centre' };
const actor = { kind: 'system' as const, id: 'centre' };
const NIGHTS = 12;

/** The plan for when the system is down, approved some months ago. */
export function demoPlan(now: Instant): JournalEvent[] {
  const planStream = { kind: 'config' as const, id: 'emergencyPlan' };
  const at = now - 130 * DAY;
  const content = {
    title: '系统中断应急预案 · When the system is down',
    steps: [
      '发现中断后 1 分钟内报告当班主管。 Tell the lead on duty within a minute.',
      '继续在工作台离线受理，网络恢复后自动发送。 Go on working on the desktop; it sends by itself later.',
      '需要查询订单时致歉、登记联系方式并承诺 2 小时内回访。 Apologise, note how to reach them, promise a call within two hours.',
      '主管在工作台宣布应急并选定统一口径。 The lead declares the incident and chooses the wording.',
      '恢复后逐一回访，30 分钟内提交事件小结。 Call everybody back; sum it up within half an hour.',
    ],
    duties: [
      {
        who: '当班主管 Lead',
        does: '宣布应急、统一口径、每 15 分钟通报进展 Declares it, says how it goes every 15 minutes',
      },
      { who: '服务专员 Agents', does: '安抚用户、登记回访 Calm customers, promise callbacks' },
      {
        who: '系统管理员 Admin',
        does: '排查故障、必要时从备份恢复 Finds the fault, restores a backup if need be',
      },
      { who: '经理 Manager', does: '对外说明、复盘改进 Speaks for the house, looks back' },
    ],
  };
  const by = (id: string) => ({ kind: 'person' as const, id });
  return [
    {
      id: 'demo-plan-1',
      stream: planStream,
      type: 'emergencyPlan.written',
      at,
      actor: by('zhao-min'),
      data: content,
    },
    {
      id: 'demo-plan-2',
      stream: planStream,
      type: 'emergencyPlan.approved',
      at: at + DAY,
      actor: by('gu-tao'),
      data: { version: 1 },
    },
  ];
}

/** The backups of the last nights, one of which failed at first, and a drill some weeks ago. */
export function demoBackups(today: number, now: Instant): JournalEvent[] {
  const events: JournalEvent[] = [];
  const made = (at: Instant, over: object = {}): void => {
    const nights = Math.round((at - (now - NIGHTS * DAY)) / DAY);
    const content = { bytes: 18_400_000 + nights * 310_000, tables: 84, rows: 96_000 + nights * 2_150 };
    const run = {
      at,
      file: backupName(at),
      took: 11 * SECOND,
      archive: 'none' as const,
      ...content,
      ...over,
    };
    events.push({ id: `demo-backup-${at}`, stream, type: 'backup.made', at, actor, data: run });
  };
  for (let day = today - NIGHTS; day <= today; day++) {
    const at = startOfDay(day) + 2 * HOUR + 30 * MINUTE;
    if (at >= now) continue;
    if (day === today - 5) {
      made(at, { failure: 'disk', bytes: 0, tables: 0, rows: 0, took: 0 });
      made(at + HOUR);
    } else made(at);
  }
  const at = startOfDay(today - 40) + 3 * HOUR;
  const drill = {
    at,
    madeAt: at - 30 * MINUTE,
    file: backupName(at - 30 * MINUTE),
    took: 74 * SECOND,
    tables: 84,
    rows: 71_300,
    different: [],
  };
  events.push({ id: `demo-drill-${at}`, stream, type: 'backup.drilled', at, actor, data: drill });
  return events.sort((a, b) => a.at - b.at);
}

const DESKS = ['6f1c2a90-demo', 'b27e4d15-demo'] as const;

/** Two desks whose line was cut now and then, as each of them told it. */
export function demoOutages(today: number, now: Instant): JournalEvent[] {
  const cuts = [
    { desk: 0, personId: 'li-wen', day: today - 1, from: 10 * HOUR + 12 * MINUTE, ms: 95 * SECOND },
    { desk: 0, personId: 'li-wen', day: today - 1, from: 15 * HOUR, ms: 12 * MINUTE },
    { desk: 1, personId: 'wang-hao', day: today - 3, from: 9 * HOUR + 40 * MINUTE, ms: 41 * MINUTE },
  ];
  return cuts.map(({ desk, personId, day, from, ms }): JournalEvent => {
    const deviceId = DESKS[desk === 0 ? 0 : 1];
    const since = startOfDay(day) + from;
    const until = since + ms;
    const told = { kind: 'person' as const, id: personId };
    const outageId = `${deviceId}:${since}`;
    const data = { outageId, deviceId, since, until };
    return {
      id: `demo-${outageId}`,
      stream: told,
      type: 'line.cut',
      at: Math.min(until, now),
      actor: told,
      data,
    };
  });
}
