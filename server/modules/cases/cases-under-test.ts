import { expect } from 'vitest';
import type { Case } from '../../../domain/case/case.ts';
import type { IntakeForm } from '../../../domain/case/intake.ts';
import type { StepName } from '../../../domain/case/machine.ts';
import type { StepForm } from '../../../domain/case/steps.ts';
import { Refusal } from '../../../domain/refusal.ts';
import { aPerson, aQueue } from '../../../testing/builders.ts';
import { anIntake, aStepForm } from '../../../testing/case-builders.ts';
import { type FreshDatabase, freshDatabase } from '../../../testing/database.ts';
import { ApiUnderTest } from '../../api-under-test.ts';
import { differencesFromJournal } from '../../centre/rebuild.ts';
import { readRow } from '../../db/rows.ts';
import { blobsModule } from '../blobs/routes.ts';
import { casesModule } from './routes.ts';

/** A centre with two departments and somebody of every kind who has to do with cases. */
export class CasesUnderTest {
  readonly api: ApiUnderTest;
  readonly #place: FreshDatabase;
  #n = 0;

  private constructor(api: ApiUnderTest, place: FreshDatabase) {
    this.api = api;
    this.#place = place;
  }

  static async open(): Promise<CasesUnderTest> {
    const place = await freshDatabase();
    const api = await ApiUnderTest.open(place, [casesModule, blobsModule]);
    const { test } = api;
    await test.configure('queue', aQueue());
    await test.configure(
      'department',
      { id: 'repairs', name: { 'zh-CN': '维修部', en: 'Repairs' } },
      { id: 'stores', name: { 'zh-CN': '仓储部', en: 'Stores' } },
    );
    await test.configure(
      'person',
      aPerson(),
      aPerson({ id: 'wang' }),
      aPerson({ id: 'zhao', roles: ['teamLead'] }),
      aPerson({ id: 'han', roles: ['handler'], queueIds: [], departmentIds: ['repairs'] }),
      aPerson({ id: 'qin', roles: ['approver', 'handler'], queueIds: [], departmentIds: ['repairs'] }),
      aPerson({ id: 'shen', roles: ['handler'], queueIds: [], departmentIds: ['stores'] }),
      aPerson({ id: 'gu', roles: ['manager'], queueIds: [] }),
    );
    return new CasesUnderTest(api, place);
  }

  /** Every row is still what the journal makes of it. */
  async close(): Promise<void> {
    expect(await differencesFromJournal(this.api.test.db)).toEqual([]);
    await this.api.close();
    await this.#place.drop();
  }

  now(): number {
    return this.api.test.clock.now();
  }

  /** A record that 李雯 makes; its id. */
  async opened(over: Partial<IntakeForm> = {}, more: object = {}): Promise<string> {
    const caseId = `01890000-0000-7000-8000-${String(++this.#n).padStart(12, '0')}`;
    await this.api.test.as('li', 'case.open', {
      caseId,
      form: anIntake(over),
      openedAt: this.now(),
      ...more,
    });
    return caseId;
  }

  /** Takes a step with everything its form asks for, or with `form` alone. */
  step(who: string, caseId: string, name: StepName, form: StepForm = aStepForm(this.now())): Promise<void> {
    return this.api.test.as(who, 'case.step', { caseId, step: name, form });
  }

  async rowOf(caseId: string): Promise<Case> {
    const row = await readRow(this.api.test.db, 'casefile', caseId);
    if (!row) throw new Error('there is no such case');
    return row;
  }

  /** From the record to the head's approval. */
  async approved(caseId: string): Promise<void> {
    await this.step('li', caseId, 'grade');
    await this.step('li', caseId, 'send', { departmentId: 'repairs' });
    await this.worked(caseId);
  }

  /** From the department's receipt to its head's approval. */
  async worked(caseId: string): Promise<void> {
    await this.step('han', caseId, 'acknowledge');
    await this.step('han', caseId, 'findings');
    await this.step('han', caseId, 'plan');
    await this.step('qin', caseId, 'approve');
  }
}

/** Why something was refused, with the fields it names; nothing when it was not. */
export async function refusal(doing: Promise<unknown>): Promise<string | undefined> {
  try {
    await doing;
    return undefined;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return [error.code, ...error.fields.map(({ field }) => field)].join(' ');
  }
}
