import type { z } from 'zod';
import type { ChannelKey } from '../../contract/http/added-channels.ts';
import type { AppraisalExport, appraisalRowsQuerySchema } from '../../contract/http/appraisals.ts';
import type {
  AuditExport,
  AuditJournal,
  auditExportQuerySchema,
  auditJournalQuerySchema,
  ChainPart,
  ChainState,
  Looks,
  Register,
} from '../../contract/http/audit.ts';
import type { Availability } from '../../contract/http/availability.ts';
import type { UploadState } from '../../contract/http/blobs.ts';
import type { CaseRecord, FoundCases } from '../../contract/http/cases.ts';
import type { CorrectionEffect } from '../../contract/http/corrections.ts';
import type {
  Decided,
  FileAnswer,
  FoundCustomers,
  LikelyDuplicates,
  MergeCustomers,
  RegisterCustomer,
  UndoMerge,
} from '../../contract/http/customers.ts';
import type {
  FigureRowsReply,
  FiguresReply,
  figureRowsQuerySchema,
  figuresQuerySchema,
} from '../../contract/http/figures.ts';
import type { InteractionPage, searchInteractionsSchema } from '../../contract/http/interactions.ts';
import type { ArticleUses } from '../../contract/http/knowledge.ts';
import type { LineReport } from '../../contract/http/line.ts';
import type { People } from '../../contract/http/people.ts';
import type {
  RecordScores,
  recordRowsQuerySchema,
  recordScoresQuerySchema,
} from '../../contract/http/record-scores.ts';
import type { Reconciliation, reconciliationQuerySchema } from '../../contract/http/recordings.ts';
import type { CopyOfFile, StepOnRights } from '../../contract/http/rights.ts';
import type { ScriptUses } from '../../contract/http/scripts.ts';
import type { Anomalies, FactorState } from '../../contract/http/second-factor.ts';
import type { PutSite } from '../../contract/http/sites.ts';
import type {
  TrendCustomersReply,
  TrendReply,
  trendCustomersQuerySchema,
  trendQuerySchema,
} from '../../contract/http/trend.ts';
import type { UpdateState } from '../../contract/ipc/updates.ts';
import type { FileWhy } from '../../domain/customer/viewing.ts';
import type { ExportPurpose } from '../../domain/export/export.ts';
import type { ChainStand } from '../../domain/journal/chain.ts';
import type { Entity } from '../../domain/journal/rows.ts';
import type { Window } from '../../domain/metrics/window.ts';
import type { Leaving } from '../../domain/person/leaving.ts';
import type { Role } from '../../domain/person/person.ts';
import type { Channel } from '../../domain/queue/channel.ts';
import type { SignedManifest } from '../../domain/release/manifest.ts';
import type { Release } from '../../domain/release/release.ts';
import type { Bytes } from './disk/sealer.ts';

export type InteractionSearch = z.input<typeof searchInteractionsSchema>;

export type ReconciliationQuestion = z.input<typeof reconciliationQuerySchema>;
export type FiguresQuestion = z.input<typeof figuresQuerySchema>;
export type FigureRowsQuestion = z.input<typeof figureRowsQuerySchema>;
export type AppraisalRowsQuestion = z.input<typeof appraisalRowsQuerySchema>;
export type TrendQuestion = z.input<typeof trendQuerySchema>;
export type RecordScoresQuestion = z.input<typeof recordScoresQuerySchema>;
export type RecordRowsQuestion = z.input<typeof recordRowsQuerySchema>;
export type TrendCustomersQuestion = z.input<typeof trendCustomersQuerySchema>;

export type AuditQuestion = z.input<typeof auditJournalQuerySchema>;
export type AuditExportQuestion = z.input<typeof auditExportQuerySchema>;

/** Questions only the central API can answer. Every failure is a `TransportError`; `unreachable` means offline. */
export interface Api {
  searchInteractions(search: InteractionSearch): Promise<InteractionPage>;
  /** Figures of any period, of the queues this person leads. */
  figures(question: FiguresQuestion): Promise<FiguresReply>;
  figureRows(question: FigureRowsQuestion): Promise<FigureRowsReply>;
  /** The figure of a corrective action before it and since it was done. */
  correctionEffect(id: string): Promise<CorrectionEffect>;
  /** How weeks follow each other, of the queues this person leads or manages. */
  trend(question: TrendQuestion): Promise<TrendReply>;
  trendCustomers(question: TrendCustomersQuestion): Promise<TrendCustomersReply>;
  /** How complete records are, of the queues this person leads or manages. */
  recordScores(question: RecordScoresQuestion): Promise<RecordScores>;
  recordRows(question: RecordRowsQuestion): Promise<FigureRowsReply>;
  availability(): Promise<Availability>;
  scriptUses(): Promise<ScriptUses>;
  /** What ended, held against what was recorded of it. */
  reconciliation(question: ReconciliationQuestion): Promise<Reconciliation>;
  searchCustomers(text: string): Promise<FoundCustomers>;
  /** Files that look like one person's, for who leads (C-231). */
  likelyDuplicates(): Promise<LikelyDuplicates>;
  searchCases(text: string): Promise<FoundCases>;
  caseRecord(id: string): Promise<CaseRecord>;
  /** What was signed of a month, for payroll. */
  appraisalExport(month: string, purpose: ExportPurpose): Promise<AppraisalExport>;
  /** The rows behind one figure of a sheet, as they are now. */
  appraisalRows(appraisalId: string, question: AppraisalRowsQuestion): Promise<FigureRowsReply>;
  /** `why` for whoever does not serve the customer. */
  customerFile(id: string, why?: FileWhy): Promise<FileAnswer>;
  articleUses(articleId: string): Promise<ArticleUses>;
  /** Makes a customer’s file; refused without their consent (C-250). */
  registerCustomer(customer: RegisterCustomer): Promise<Decided>;
  /** Takes a request by right on where only the centre knows enough: what is kept of a customer is deleted (C-249). */
  stepOnRights(requestId: string, asked: StepOnRights): Promise<Decided>;
  /** Everything that is kept of a customer, for them. */
  copyOfFile(requestId: string, uid: string): Promise<CopyOfFile>;
  mergeCustomers(survivorId: string, merge: MergeCustomers): Promise<Decided>;
  /** What happened, for auditors; like all they ask, it is written down that they looked. */
  auditJournal(question: AuditQuestion): Promise<AuditJournal>;
  auditRegister(entity: Entity, text: string, after?: string): Promise<Register>;
  auditExport(question: AuditExportQuestion): Promise<AuditExport>;
  auditLooks(after?: number): Promise<Looks>;
  /** How far the journal's chain goes; with a noted head also whether it goes through that. */
  chainState(noted?: string): Promise<ChainState>;
  chainPart(from: ChainStand): Promise<ChainPart>;
  /** Whose roles need a second factor and who has one, for admins; taken from who has lost theirs. */
  secondFactors(): Promise<FactorState>;
  /** Failed sign-ins and refused exports that an admin should know of. */
  anomalies(): Promise<Anomalies>;
  needSecondFactor(roles: readonly Role[]): Promise<FactorState>;
  resetSecondFactor(personId: string): Promise<FactorState>;
  /** A new key for the adapter of a channel that was added, told this once (C-012). */
  makeChannelKey(channel: Channel): Promise<ChannelKey>;
  /** When desktops were cut off and how their lines answer (C-268), for managers and admins. */
  line(window: Window): Promise<LineReport>;
  /** Puts a partner or another place there, with what is its own (C-003), for admins. */
  putSite(id: string, content: PutSite): Promise<Decided>;
  /** Takes a signed release down, for admins; its package follows part by part (C-266). */
  announceRelease(signed: SignedManifest): Promise<Decided>;
  /** Tells this desktop what it is offered, to be fetched in the background; without a release that there is nothing. */
  offerUpdate(release: Release | undefined): Promise<UpdateState>;
  packageStanding(hash: string): Promise<UploadState>;
  sendPackage(hash: string, offset: number, bytes: Bytes): Promise<UploadState>;
  /** Who may sign in, for admins; null: they stay after all. */
  people(): Promise<People>;
  putOutsideName(personId: string, name: string | null): Promise<People>;
  putLeaving(personId: string, leaving: Leaving | null): Promise<People>;
  undoMerge(survivorId: string, undo: UndoMerge): Promise<Decided>;
}
