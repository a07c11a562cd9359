import type { AppModule } from './app-parts.ts';
import { addedChannelsModule } from './channels/added/adapter-routes.ts';
import { channelsModule } from './channels/channel-routes.ts';
import { chatModule } from './channels/chat/chat-routes.ts';
import { mailModule } from './channels/mail/mail-routes.ts';
import { waysInModule } from './channels/published/ways-in-routes.ts';
import { callsModule } from './channels/voice/call-routes.ts';
import { appraisalsModule } from './modules/appraisals/routes.ts';
import { auditModule } from './modules/audit/routes.ts';
import { availabilityModule } from './modules/availability/routes.ts';
import { blobsModule } from './modules/blobs/routes.ts';
import { casesModule } from './modules/cases/routes.ts';
import { correctionsModule } from './modules/corrections/routes.ts';
import { customersModule } from './modules/customers/routes.ts';
import { departmentsModule } from './modules/departments/routes.ts';
import { recordScoresModule } from './modules/figures/record-routes.ts';
import { figuresModule } from './modules/figures/routes.ts';
import { trendModule } from './modules/figures/trend-routes.ts';
import { healthModule } from './modules/health/routes.ts';
import { interactionsModule } from './modules/interactions/routes.ts';
import { knowledgeModule } from './modules/knowledge/routes.ts';
import { lineModule } from './modules/line/routes.ts';
import { peopleModule } from './modules/people/routes.ts';
import { queuesModule } from './modules/queues/routes.ts';
import { recordingsModule } from './modules/recordings/routes.ts';
import { releasesModule } from './modules/releases/routes.ts';
import { rightsModule } from './modules/rights/routes.ts';
import { scriptsModule } from './modules/scripts/routes.ts';
import { servicePromisesModule } from './modules/service-promises/routes.ts';
import { outsideModule } from './modules/session/outside/routes.ts';
import { sessionModule } from './modules/session/routes.ts';
import { secondFactorModule } from './modules/session/second-factor-routes.ts';
import { sitesModule } from './modules/sites/routes.ts';
import { syncModule } from './sync/routes.ts';

/** Every area of the API of every centre. Who may call what is held together in `authorisation.test.ts`. */
export const apiModules: readonly AppModule[] = [
  healthModule,
  sessionModule,
  secondFactorModule,
  outsideModule,
  syncModule,
  interactionsModule,
  customersModule,
  rightsModule,
  casesModule,
  departmentsModule,
  sitesModule,
  peopleModule,
  queuesModule,
  servicePromisesModule,
  scriptsModule,
  knowledgeModule,
  figuresModule,
  trendModule,
  recordScoresModule,
  appraisalsModule,
  correctionsModule,
  availabilityModule,
  lineModule,
  blobsModule,
  recordingsModule,
  releasesModule,
  chatModule,
  waysInModule,
  channelsModule,
  addedChannelsModule,
  callsModule,
  mailModule,
  auditModule,
];
