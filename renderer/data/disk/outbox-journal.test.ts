import { expect, it } from 'vitest';
import type { OutboxEntry } from '../../../sync/engine/ports.ts';
import { type JournalFile, SealedJournal, type SealedJournalRecord } from './outbox-journal.ts';
import { importKey, Sealer } from './sealer.ts';

const sealer = new Sealer(await importKey(new Uint8Array(32).fill(7)));

class FileInMemory implements JournalFile {
  records: SealedJournalRecord[] = [];
  async read() {
    return this.records;
  }
  async write({ added, settled }: { added: SealedJournalRecord[]; settled: string[] }) {
    const gone = new Set([...settled, ...added.map(({ uid }) => uid)]);
    this.records = [...this.records.filter(({ uid }) => !gone.has(uid)), ...added];
  }
}

const entry = (n: number): OutboxEntry => ({
  n,
  uid: `uid-0000${n}`,
  name: 'interaction.close',
  args: { summary: '王芳的订单' },
  at: n,
  version: 2,
});

it('gives back what is not settled, in the order of writing, and shows the file no word of it', async () => {
  const file = new FileInMemory();
  const journal = new SealedJournal(file, sealer);
  await journal.write({ added: [entry(1), entry(2), entry(3)], settled: [] });
  await journal.write({ added: [{ ...entry(1), n: 9 }], settled: [entry(2).uid] });
  expect(await new SealedJournal(file, sealer).read()).toEqual([entry(3), { ...entry(1), n: 9 }]);
  for (const { sealed } of file.records)
    expect(Buffer.from(sealed, 'base64').toString('utf8')).not.toContain('王芳');
});

it('skips a record that does not open and leaves it where it is', async () => {
  const file = new FileInMemory();
  const journal = new SealedJournal(file, sealer);
  await journal.write({ added: [entry(1), entry(2)], settled: [] });
  const [first, second] = file.records;
  file.records = [{ uid: first?.uid ?? '', sealed: second?.sealed ?? '' }, ...file.records.slice(1)];
  expect(await journal.read()).toEqual([entry(2)]);
  expect(file.records).toHaveLength(2);
});
