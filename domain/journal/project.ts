import { projectAnnouncement } from '../announcement/project-announcement.ts';
import { projectAppraisal } from '../appraisal/project-appraisal.ts';
import { projectAttachment } from '../attachment/project-attachment.ts';
import { projectBackup } from '../backup/project-backup.ts';
import { projectBudget } from '../budget/project-budget.ts';
import { projectCalibration } from '../calibration/project-calibration.ts';
import { projectCallback } from '../callback/project-callback.ts';
import { projectCase } from '../case/project-case.ts';
import { projectClasses } from '../case/project-classes.ts';
import { projectCoaching } from '../coaching/project-coaching.ts';
import { projectCorrection } from '../correction/project-correction.ts';
import { projectCustomer } from '../customer/project-customer.ts';
import { projectCustomerGroups } from '../customer/project-customer-groups.ts';
import { projectViewing } from '../customer/project-viewing.ts';
import { projectFileReview } from '../customer/review/project-file-review.ts';
import { projectEmergencyPlan } from '../emergency/project-plan.ts';
import { projectEvaluation } from '../evaluation/project-evaluation.ts';
import { projectScorecard } from '../evaluation/project-scorecard.ts';
import { projectFeedback } from '../feedback/project-feedback.ts';
import { projectSurveyForm } from '../feedback/project-survey-form.ts';
import { projectIncident } from '../incident/project-incident.ts';
import { projectInteraction } from '../interaction/project-interaction.ts';
import { projectLeg } from '../interaction/project-leg.ts';
import { projectMessage } from '../interaction/project-message.ts';
import { projectKnowledge } from '../knowledge/project-knowledge.ts';
import { projectKudos } from '../kudos/project-kudos.ts';
import { projectLapse } from '../lapse/project-lapse.ts';
import { projectOutage } from '../line/project-outage.ts';
import { projectMaintenance } from '../maintenance/project-maintenance.ts';
import { projectFault } from '../operation/project-fault.ts';
import { projectPack } from '../pack/project-pack.ts';
import { projectPerson } from '../person/project-person.ts';
import { projectPreference } from '../person/project-preference.ts';
import { projectParameter } from '../policy/project-parameter.ts';
import { projectDisclosure } from '../privacy/project-disclosure.ts';
import { projectNotice } from '../privacy/project-notice.ts';
import { projectRights } from '../privacy/rights/project-rights.ts';
import { projectProblem } from '../problem/project-problem.ts';
import { projectProductReport } from '../product-report/project-product-report.ts';
import { projectChannel } from '../queue/project-channel.ts';
import { projectChannelRegister } from '../queue/project-channel-register.ts';
import { projectQueue } from '../queue/project-queue.ts';
import { projectRecording } from '../recording/project-recording.ts';
import { projectRelease } from '../release/project-release.ts';
import { projectReport } from '../report/project-report.ts';
import { projectLedger } from '../reward/project-ledger.ts';
import { projectRuleReview } from '../rule-review/project-rule-review.ts';
import { projectSampleReport } from '../sampling/project-report.ts';
import { projectSampling } from '../sampling/project-sampling.ts';
import { withDuty } from '../script/project-duty.ts';
import { projectScript } from '../script/project-script.ts';
import { projectService } from '../service/project-service.ts';
import { projectSite } from '../site/project-site.ts';
import { projectServicePromise } from '../sla/project-service-promise.ts';
import { projectStrategy } from '../strategy/project-strategy.ts';
import { projectCampaign } from '../study/project-campaign.ts';
import { projectStudy } from '../study/project-study.ts';
import { projectTraining } from '../training/project-training.ts';
import { projectWatch } from '../watch/project-watch.ts';
import type { JournalEvent } from './event.ts';
import { type Entity, entities, type Row, type RowChange, type RowReader, rowSchemas } from './rows.ts';

/** Legs before interactions: a leg reads the interaction as it was before the event. */
const projections = [
  projectLeg,
  projectMessage,
  projectAttachment,
  projectCallback,
  projectEvaluation,
  projectScorecard,
  projectCalibration,
  projectSampling,
  projectSampleReport,
  projectPerson,
  projectPreference,
  projectScript,
  projectKnowledge,
  projectCustomer,
  projectCustomerGroups,
  projectViewing,
  projectRecording,
  projectCase,
  projectClasses,
  projectLedger,
  projectAppraisal,
  projectKudos,
  projectLapse,
  projectParameter,
  projectServicePromise,
  projectService,
  projectAnnouncement,
  projectIncident,
  projectQueue,
  projectChannel,
  projectChannelRegister,
  projectWatch,
  projectProblem,
  projectCorrection,
  projectCoaching,
  projectFeedback,
  projectSurveyForm,
  projectNotice,
  projectDisclosure,
  projectRights,
  projectPack,
  projectProductReport,
  projectStudy,
  projectCampaign,
  projectStrategy,
  projectRuleReview,
  projectFileReview,
  projectReport,
  projectTraining,
  projectBackup,
  projectFault,
  projectOutage,
  projectMaintenance,
  projectRelease,
  projectEmergencyPlan,
  projectBudget,
  projectSite,
  projectInteraction,
  projectConfig,
];

/**
 * What one event does to the rows. Every projection reads the rows as they were before the event.
 * The same function runs optimistically on the desktop, authoritatively on the server and when rebuilding.
 */
export function project(rows: RowReader, event: JournalEvent): RowChange[] {
  return projections.flatMap((projection) => projection(rows, event));
}

function projectConfig(rows: RowReader, event: JournalEvent): RowChange[] {
  if (event.type === 'config.put') {
    const entity = knownEntity(event.data.entity);
    const row = rowSchemas[entity].parse(event.data.row);
    const duty = entity === 'script' ? withDuty(rows, row as Row<'script'>) : [];
    return [{ entity, id: row.id, row } as RowChange, ...duty];
  }
  if (event.type === 'config.removed')
    return [{ entity: knownEntity(event.data.entity), id: event.data.id, row: null } as RowChange];
  return [];
}

function knownEntity(name: string): Entity {
  const entity = entities.find((known) => known === name);
  if (!entity) throw new Error(`unknown entity ${name}`);
  return entity;
}

/** Rows in memory: the reader for rebuilding, tests and rules that run ahead of a commit. */
export class MemoryRows implements RowReader {
  readonly #tables = new Map<Entity, Map<string, unknown>>(entities.map((entity) => [entity, new Map()]));

  get<E extends Entity>(entity: E, id: string): Row<E> | undefined {
    return this.#tables.get(entity)?.get(id) as Row<E> | undefined;
  }

  all<E extends Entity>(entity: E): Row<E>[] {
    return [...(this.#tables.get(entity)?.values() ?? [])] as Row<E>[];
  }

  apply(changes: readonly RowChange[]): void {
    for (const { entity, id, row } of changes) {
      if (row === null) this.#tables.get(entity)?.delete(id);
      else this.#tables.get(entity)?.set(id, row);
    }
  }

  /** Plays events in order, as a rebuild does. */
  play(events: Iterable<JournalEvent>): this {
    for (const event of events) this.apply(project(this, event));
    return this;
  }
}
