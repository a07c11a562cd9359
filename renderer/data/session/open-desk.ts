import type { z } from 'zod';
import { channelKeySchema } from '../../../contract/http/added-channels.ts';
import { appraisalExportSchema } from '../../../contract/http/appraisals.ts';
import {
  auditExportSchema,
  auditJournalSchema,
  chainPartSchema,
  chainStateSchema,
  looksSchema,
  registerSchema,
} from '../../../contract/http/audit.ts';
import { availabilitySchema } from '../../../contract/http/availability.ts';
import { caseRecordSchema, foundCasesSchema } from '../../../contract/http/cases.ts';
import { correctionEffectSchema } from '../../../contract/http/corrections.ts';
import {
  decidedSchema,
  fileAnswerSchema,
  foundCustomersSchema,
  likelyDuplicatesSchema,
} from '../../../contract/http/customers.ts';
import { figureRowsReplySchema } from '../../../contract/http/figures.ts';
import { interactionPageSchema } from '../../../contract/http/interactions.ts';
import { articleUsesSchema } from '../../../contract/http/knowledge.ts';
import { lineSchema } from '../../../contract/http/line.ts';
import { peopleSchema } from '../../../contract/http/people.ts';
import { recordScoresSchema } from '../../../contract/http/record-scores.ts';
import { reconciliationSchema } from '../../../contract/http/recordings.ts';
import { copyOfFileSchema } from '../../../contract/http/rights.ts';
import { scriptUsesSchema } from '../../../contract/http/scripts.ts';
import { anomaliesSchema, factorStateSchema } from '../../../contract/http/second-factor.ts';
import { sentFiguresSchema } from '../../../contract/http/sent-figures.ts';
import { trendCustomersReplySchema, trendReplySchema } from '../../../contract/http/trend.ts';
import type { ShiftdeskBridge } from '../../../contract/ipc/bridge.ts';
import { Engine } from '../../../sync/engine/engine.ts';
import type { Api } from '../api.ts';
import { systemClock } from '../clock.ts';
import { type JournalFile, SealedJournal } from '../disk/outbox-journal.ts';
import { SealedDrafts } from '../disk/sealed-drafts.ts';
import { SealedStore } from '../disk/sealed-store.ts';
import { importKey, Sealer } from '../disk/sealer.ts';
import type { DraftDisk } from '../drafts.ts';
import { DeskFiles } from '../files/desk-files.ts';
import { KeptFiles } from '../files/kept-files.ts';
import { LocalBlobs } from '../files/local-blobs.ts';
import { UploadList } from '../files/upload-list.ts';
import type { Access } from '../network/access.ts';
import { httpFilesApi } from '../network/files-api.ts';
import { HttpTransport, transportError } from '../network/http-transport.ts';
import { onNetworkBack } from '../network/network-events.ts';
import { openPokeLine } from '../network/poke-line.ts';
import { PokeSocket } from '../network/poke-socket.ts';
import { random } from '../random.ts';
import type { Named } from './session-state.ts';

/** What the desk works with for one person. */
export interface OpenedDesk {
  person: Named;
  access: Access;
  engine: Engine;
  drafts: DraftDisk;
  api: Api;
  files: DeskFiles;
  /** What was being written is still written. */
  close(): Promise<void>;
}

interface Whose {
  person: Named;
  /** Of the person's data on this machine: database, journal and vault alike. */
  name: string;
  /** The data key, base64. */
  key: string;
  access: Access;
  bridge: ShiftdeskBridge;
  apiUrl: string;
}

/** Opens what this machine holds of a person's work. Usable at once, with or without a network. */
export async function openDesk({ person, name, key, access, bridge, apiUrl }: Whose): Promise<OpenedDesk> {
  const sealer = new Sealer(
    await importKey(Uint8Array.from(atob(key), (character) => character.charCodeAt(0))),
  );
  const store = new SealedStore(name, sealer);
  const drafts = new SealedDrafts(name, sealer);
  const journal = new SealedJournal(journalFile(bridge, name), sealer);
  const transport = new HttpTransport(access, apiUrl, pokesFor(access, apiUrl, bridge));
  const engine = await Engine.open({ store, journal, transport, clock: systemClock, random }, person.id);
  const blobs = await LocalBlobs.open(bridge, sealer, name);
  const files = new DeskFiles({
    engine,
    blobs,
    list: await UploadList.open(blobs),
    kept: await KeptFiles.open(blobs),
    api: httpFilesApi(access, apiUrl),
    clock: systemClock,
    random,
    personId: person.id,
  });
  return {
    person,
    access,
    engine,
    drafts,
    api: apiFor(access, apiUrl, bridge),
    files,
    close: async () => {
      await files.stop();
      await engine.stop();
      drafts.close();
    },
  };
}

const journalFile = (bridge: ShiftdeskBridge, journal: string): JournalFile => ({
  read: async () => (await bridge.call('journal.read', { journal })).records,
  write: async (change) => void (await bridge.call('journal.write', { journal, ...change })),
});

const pokesFor = (access: Access, apiUrl: string, bridge: ShiftdeskBridge): PokeSocket =>
  new PokeSocket({
    clock: systemClock,
    random,
    token: () => access.token(),
    open: (token, events) => openPokeLine(apiUrl, token, events),
    onNetwork: (listener) => onNetworkBack(bridge, listener),
    onCut: (listener) => bridge.on('demo.offlineChanged', ({ offline }) => offline && listener()),
  });

const apiFor = (access: Access, apiUrl: string, bridge: ShiftdeskBridge): Api => {
  const files = httpFilesApi(access, apiUrl);
  const told = <T>(answer: Promise<T>): Promise<T> =>
    answer.catch((error) => {
      throw transportError(error);
    });
  const say = async <T>(
    method: 'GET' | 'POST' | 'PUT',
    path: string,
    answer: z.ZodType<T>,
    body?: object,
  ): Promise<T> => {
    try {
      return await access.ask({ url: `${apiUrl}${path}`, method, body, answer });
    } catch (error) {
      throw transportError(error);
    }
  };
  const read = <T>(path: string, answer: z.ZodType<T>): Promise<T> => say('GET', path, answer);
  const ofPerson = (id: string, part: string) => `/people/${encodeURIComponent(id)}${part}`;
  const ofCustomer = (id: string, part = '') => `/customers/${encodeURIComponent(id)}${part}`;
  const ofRights = (id: string, part: string) => `/rights-requests/${encodeURIComponent(id)}${part}`;
  return {
    searchInteractions: (search) => read(`/interactions?${queryOf(search)}`, interactionPageSchema),
    figures: (question) => read(`/figures?${queryOf(question)}`, sentFiguresSchema),
    figureRows: (question) => read(`/figures/rows?${queryOf(question)}`, figureRowsReplySchema),
    availability: () => read('/availability', availabilitySchema),
    correctionEffect: (id) => read(`/corrections/${encodeURIComponent(id)}/effect`, correctionEffectSchema),
    trend: (question) => read(`/figures/trend?${queryOf(question)}`, trendReplySchema),
    trendCustomers: (question) =>
      read(`/figures/trend/customers?${queryOf(question)}`, trendCustomersReplySchema),
    recordScores: (question) => read(`/figures/records?${queryOf(question)}`, recordScoresSchema),
    recordRows: (question) => read(`/figures/records/rows?${queryOf(question)}`, figureRowsReplySchema),
    reconciliation: (question) =>
      read(`/recordings/reconciliation?${queryOf(question)}`, reconciliationSchema),
    scriptUses: () => read('/scripts/uses', scriptUsesSchema),
    searchCustomers: (text) => read(`/customers?${new URLSearchParams({ text })}`, foundCustomersSchema),
    likelyDuplicates: () => read('/customers/duplicates', likelyDuplicatesSchema),
    searchCases: (text) => read(`/cases?${new URLSearchParams({ text })}`, foundCasesSchema),
    caseRecord: (id) => read(`/cases/${encodeURIComponent(id)}/record`, caseRecordSchema),
    appraisalExport: (month, purpose) =>
      read(`/appraisals/export?${queryOf({ month, purpose })}`, appraisalExportSchema),
    appraisalRows: (id, question) =>
      read(`/appraisals/${encodeURIComponent(id)}/rows?${queryOf(question)}`, figureRowsReplySchema),
    customerFile: (id, why) => read(`${ofCustomer(id)}?${queryOf({ why })}`, fileAnswerSchema),
    articleUses: (id) => read(`/knowledge/articles/${encodeURIComponent(id)}/uses`, articleUsesSchema),
    registerCustomer: (customer) => say('POST', '/customers', decidedSchema, customer),
    stepOnRights: (id, asked) => say('POST', ofRights(id, '/steps'), decidedSchema, asked),
    copyOfFile: (id, uid) => say('POST', ofRights(id, '/copies'), copyOfFileSchema, { uid }),
    mergeCustomers: (id, merge) => say('POST', ofCustomer(id, '/merges'), decidedSchema, merge),
    auditJournal: (question) => read(`/audit/journal?${queryOf(question)}`, auditJournalSchema),
    auditRegister: (entity, text, after) =>
      read(`/audit/registers/${entity}?${queryOf({ text, after })}`, registerSchema),
    auditExport: (question) => read(`/audit/export?${queryOf(question)}`, auditExportSchema),
    auditLooks: (after) => read(`/audit/looks?${queryOf({ after })}`, looksSchema),
    chainState: (noted) => read(`/audit/chain?${queryOf({ noted })}`, chainStateSchema),
    chainPart: (from) => read(`/audit/chain/part?${queryOf(from)}`, chainPartSchema),
    secondFactors: () => read('/second-factor', factorStateSchema),
    anomalies: () => read('/anomalies', anomaliesSchema),
    needSecondFactor: (roles) => say('PUT', '/second-factor/roles', factorStateSchema, { roles }),
    makeChannelKey: (channel) =>
      say('POST', `/channels/${encodeURIComponent(channel)}/key`, channelKeySchema, {}),
    line: (window) => read(`/line?${queryOf(window)}`, lineSchema),
    putSite: (id, content) => say('PUT', `/sites/${encodeURIComponent(id)}`, decidedSchema, content),
    announceRelease: (signed) => say('POST', '/releases', decidedSchema, signed),
    offerUpdate: async (release) =>
      bridge.call(
        'update.offer',
        release
          ? { release: { id: release.id, signed: release.signed, token: await told(access.token()) } }
          : {},
      ),
    packageStanding: (hash) => told(files.standing(hash)),
    sendPackage: (hash, offset, bytes) => told(files.send(hash, offset, bytes)),
    resetSecondFactor: (id) => say('POST', ofPerson(id, '/second-factor/reset'), factorStateSchema, {}),
    people: () => read('/people', peopleSchema),
    putOutsideName: (id, name) => say('PUT', ofPerson(id, '/outside-name'), peopleSchema, { name }),
    putLeaving: (id, leaving) => say('PUT', ofPerson(id, '/leaving'), peopleSchema, { leaving }),
    undoMerge: (id, undo) => say('POST', ofCustomer(id, '/undone-merges'), decidedSchema, undo),
  };
};

function queryOf(asked: object): URLSearchParams {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(asked)) if (value !== undefined) query.set(name, String(value));
  return query;
}
