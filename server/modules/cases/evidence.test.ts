import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DAY } from '../../../domain/time.ts';
import { readRow } from '../../db/rows.ts';
import { clearBlobs } from '../../jobs/clear-blobs.ts';
import { deleteRecordings } from '../../jobs/delete-recordings.ts';
import { CasesUnderTest, refusal } from './cases-under-test.ts';

let cases: CasesUnderTest;
beforeAll(async () => {
  cases = await CasesUnderTest.open();
});
afterAll(() => cases.close());

const aFile = () => {
  const bytes = randomBytes(5_000);
  return { bytes, hash: createHash('sha256').update(bytes).digest('hex') };
};

let n = 0;
async function laidDown(who: string, caseId: string, { hash, bytes }: ReturnType<typeof aFile>) {
  const evidenceId = `evidence-${++n}`;
  const file = { hash, name: '现场.pdf', mediaType: 'application/pdf', size: bytes.length };
  await cases.api.test.as(who, 'case.addEvidence', { caseId, evidenceId, ...file });
  return evidenceId;
}

async function blob(who: string, method: 'GET' | 'PUT', hash: string, payload?: Buffer) {
  const headers: Record<string, string> = { authorization: `Bearer ${await cases.api.tokenOf(who)}` };
  if (payload) headers['content-type'] = 'application/octet-stream';
  const url = `/blobs/${hash}${payload ? '?offset=0' : ''}`;
  const reply = await cases.api.app.inject({ method, url, headers, ...(payload && { payload }) });
  return { status: reply.statusCode, bytes: reply.rawPayload };
}

describe('evidence in a case', () => {
  it('is a file with its hash, who gave it and when, which nobody changes or takes away (C-121)', async () => {
    const caseId = await cases.opened();
    await cases.step('li', caseId, 'grade');
    await cases.step('li', caseId, 'send', { departmentId: 'repairs' });
    const file = aFile();
    const evidenceId = await laidDown('han', caseId, file);
    const standing = async () => (await cases.rowOf(caseId)).evidence;
    expect(await standing()).toMatchObject([
      { id: evidenceId, hash: file.hash, by: 'han', state: 'uploading' },
    ]);
    // Other bytes under its name are not taken: the hash is the file.
    expect((await blob('han', 'PUT', file.hash, randomBytes(5_000))).status).toBe(422);
    expect(await standing()).toMatchObject([{ state: 'uploading' }]);
    expect((await blob('han', 'PUT', file.hash, file.bytes)).status).toBe(200);
    expect(await standing()).toMatchObject([{ state: 'ready' }]);
    expect((await blob('li', 'GET', file.hash)).bytes.equals(file.bytes)).toBe(true);
    // The same id with another file changes nothing, whoever says it.
    const other = aFile();
    const again = {
      caseId,
      evidenceId,
      hash: other.hash,
      name: 'x.pdf',
      mediaType: 'application/pdf',
      size: 5_000,
    };
    await cases.api.test.as('han', 'case.addEvidence', again);
    expect(await standing()).toMatchObject([{ hash: file.hash, name: '现场.pdf' }]);
  });

  it('is for whoever works on the case, and for nobody else', async () => {
    const caseId = await cases.opened({ aboutId: 'wang' });
    await cases.step('li', caseId, 'grade');
    await cases.step('li', caseId, 'send', { departmentId: 'repairs' });
    expect(await refusal(laidDown('shen', caseId, aFile()))).toBe('notAllowed');
    expect(await refusal(laidDown('wang', caseId, aFile()))).toBe('aboutYourself');
    const file = aFile();
    await laidDown('li', caseId, file);
    await blob('li', 'PUT', file.hash, file.bytes);
    for (const [who, status] of [
      ['han', 200],
      ['qin', 200],
      ['zhao', 200],
      ['gu', 200],
      ['shen', 404],
      ['wang', 404],
    ] as const)
      expect([who, (await blob(who, 'GET', file.hash)).status]).toEqual([who, status]);
  });

  it('stays when everything that nothing refers to is removed, and says so when its bytes never came', async () => {
    const caseId = await cases.opened();
    const file = aFile();
    await laidDown('li', caseId, file);
    await blob('li', 'PUT', file.hash, file.bytes);
    await laidDown('li', caseId, aFile());
    cases.api.test.clock.pass(30 * DAY);
    await clearBlobs(cases.api.test.centre);
    expect((await blob('li', 'GET', file.hash)).status).toBe(200);
    expect((await cases.rowOf(caseId)).evidence?.map(({ state }) => state)).toEqual(['ready', 'lost']);
  });

  it('can be a stretch of a recording, which is kept past its time with the case as the reason (C-121)', async () => {
    const { test } = cases.api;
    const interactionId = await test.arrive();
    await test.as('li', 'interaction.accept', { interactionId });
    const caseId = await cases.opened({}, { interactionId });
    const from = cases.now();
    const recorded = async (at: number) => {
      const { bytes, hash } = aFile();
      const recordingId = `recording-${++n}`;
      const stretch = { kind: 'screen', mediaType: 'application/gzip', from: at, to: at + 1_000 };
      await test.as('li', 'recording.add', {
        recordingId,
        interactionId,
        hash,
        size: bytes.length,
        ...stretch,
      });
      expect((await blob('li', 'PUT', hash, bytes)).status).toBe(200);
      return { recordingId, hash };
    };
    const pinned = await recorded(from);
    const other = await recorded(from + 5_000);
    const pin = { caseId, interactionId, from, to: from + 500, reason: '用户受伤' };
    expect(await refusal(test.as('li', 'case.pinRecording', { ...pin, reason: ' ' }))).toBe(
      'missingField reason',
    );
    expect(await refusal(test.as('wang', 'case.pinRecording', pin))).toBe('notAllowed');
    await test.as('li', 'case.pinRecording', pin);
    expect((await cases.rowOf(caseId)).pins).toMatchObject([{ interactionId, by: 'li', reason: '用户受伤' }]);
    test.clock.pass(200 * DAY);
    expect(await deleteRecordings(test.centre)).toBe(1);
    expect(await readRow(test.db, 'recording', pinned.recordingId)).toMatchObject({ state: 'ready' });
    expect(await readRow(test.db, 'recording', other.recordingId)).toMatchObject({ state: 'deleted' });
    expect((await blob('zhao', 'GET', pinned.hash)).status).toBe(200);
    expect((await blob('zhao', 'GET', other.hash)).status).toBe(404);
  });
});
