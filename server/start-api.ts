import { isLoopback } from '../contract/http/private-line.ts';
import { LOOK_EVERY } from '../domain/operation/fault.ts';
import { LOOK_EVERY as CHANNELS_MS } from '../domain/queue/channel-state.ts';
import { pinnedKeys } from '../domain/release/manifest.ts';
import { type Duration, HOUR, MINUTE } from '../domain/time.ts';
import { apiModules } from './api-modules.ts';
import type { AppModule, AppParts } from './app-parts.ts';
import { type BackupPlace, defaultBackupPlace } from './backup/backup-folder.ts';
import { buildApp } from './build-app.ts';
import { Centre } from './centre/centre.ts';
import { chainJournal } from './chain/chain-journal.ts';
import { customerPages } from './channels/chat/customer-pages.ts';
import { systemClock } from './clock.ts';
import { openDatabase } from './db/open-database.ts';
import { ensureDefaultCentre } from './default-centre.ts';
import { demoModule } from './demo/demo-module.ts';
import { ensureDuty } from './ensure-duty.ts';
import { foldDue } from './figures/fold.ts';
import { ensureFirstAdmin, type FirstAdmin } from './first-admin.ts';
import { HealthWatch } from './health/health-watch.ts';
import { openLog } from './http/log.ts';
import { WORKSTATION_ORIGIN } from './http/origins.ts';
import { alertClocks } from './jobs/alert-clocks.ts';
import { applyParameters } from './jobs/apply-parameters.ts';
import { archiveContacts } from './jobs/archive-contacts.ts';
import { callForCampaigns } from './jobs/call-for-campaigns.ts';
import { clearBlobs } from './jobs/clear-blobs.ts';
import { countMonths } from './jobs/count-months.ts';
import { deleteRecordings } from './jobs/delete-recordings.ts';
import { drawSamples } from './jobs/draw-samples.ts';
import { keepBackups } from './jobs/keep-backups.ts';
import { keepFigures } from './jobs/keep-figures.ts';
import { lookAtOneself } from './jobs/look-at-oneself.ts';
import { makeReports } from './jobs/make-reports.ts';
import { measureCorrections } from './jobs/measure-corrections.ts';
import { prepareFileReviewWhenDue } from './jobs/prepare-file-reviews.ts';
import { preparePackWhenDue } from './jobs/prepare-packs.ts';
import { prepareRuleReviewWhenDue } from './jobs/prepare-rule-reviews.ts';
import { prepareStudies } from './jobs/prepare-studies.ts';
import { reportSamples } from './jobs/report-samples.ts';
import { retire } from './jobs/retire.ts';
import { watchCallers } from './jobs/watch-callers.ts';
import { watchChannels } from './jobs/watch-channels.ts';
import { watchFigures } from './jobs/watch-figures.ts';
import { ensureLaterDefaults } from './later-defaults.ts';
import { deliverWords } from './modules/cases/deliver-words.ts';
import { receiveCases } from './modules/cases/receive-cases.ts';
import { heedSilence } from './modules/cases/silent-customers.ts';
import { forgetFailures } from './modules/session/failures.ts';
import { forgetFlows } from './modules/session/outside/flows.ts';
import { type OutsideAccount, OutsideIssuer } from './modules/session/outside/issuer.ts';
import { sealOldSecrets } from './modules/session/second-factor.ts';
import { Sessions } from './modules/session/sessions.ts';
import { ensurePrivacyNotice } from './privacy-notice.ts';
import { systemRandom } from './random.ts';
import { recurring } from './recurring.ts';
import { routeWaiting } from './routing/router.ts';
import { defaultSecretsKey, openSecrets } from './secrets/secrets-key.ts';

const ROUTE_MS = 1_000;
const ALERT_MS = 2_000;
const FIGURES_MS = 1_000;
const WATCH_MS = 3_000;
const SAMPLING_MS = 2_000;
const REPORTS_MS = 30_000;
const RECEIVE_MS = 2_000;
const IMPROVEMENT_MS = 2_000;
const HOUSEKEEPING_MS = 600_000;
/** More than once in every minute, so that none is missed while the machine is busy. */
const LOOK_MS = 20_000;
const CHAIN_MS = 1_000;
const BACKUP_MS = 10_000;
/** A copy of a large centre, or what is tidied up behind it, may take this long. */
const LONG_RUN = HOUR;

export interface ApiOptions {
  /** Where the embedded database and its lock file live. */
  dataDir: string;
  /** A PostgreSQL to use instead of the embedded database. */
  databaseUrl?: string;
  host: string;
  /** 0 takes a free one. */
  port: number;
  demo: boolean;
  /** The built pages for customers. */
  customerDir?: string;
  /** Origins of pages that may call the API besides the workstation's, for development with hot reload. */
  pageOrigins?: readonly string[];
  /** Where backups are; beside the data unless told. */
  backups?: Partial<BackupPlace>;
  /** The file with the key of authenticators' secrets; beside the data unless told. */
  secretsKey?: string;
  /** Where people have accounts besides (C-252). */
  outside?: OutsideAccount;
  /** Public keys whose releases are taken, besides those pinned with the program. */
  releaseKeys?: readonly string[];
  /** Behind a proxy that sets X-Forwarded-For. */
  trustProxy?: boolean;
}

export interface RunningApi {
  url: string;
  /** Only at the first start of a centre without demo: the one who can let others in. Shown once, stored nowhere. */
  firstAdmin?: FirstAdmin;
  /** Finishes what is under way, tells desktops goodbye, and closes the database. */
  stop(): Promise<void>;
}

/** Opens the database, puts a first centre in place, and serves. Throws `DataFolderInUse`. */
export async function startApi(options: ApiOptions): Promise<RunningApi> {
  // Without a proxy it would be read along on every line to it (C-257).
  if (!isLoopback(options.host) && !options.trustProxy)
    throw new Error(
      `The API would listen on ${options.host} without TLS. Put a proxy that ends TLS in front of it and set SHIFTDESK_TRUST_PROXY=1, or let it listen on 127.0.0.1.`,
    );
  const log = openLog();
  const place = options.databaseUrl ? { databaseUrl: options.databaseUrl } : { dataDir: options.dataDir };
  const db = await openDatabase(place);
  const base = { db, clock: systemClock, random: systemRandom };
  const centre = await Centre.open(base);
  const pageOrigins = [WORKSTATION_ORIGIN, ...(options.pageOrigins ?? [])];
  const closing: (() => Promise<unknown>)[] = [() => db.close(), () => centre.close()];
  const stop = async (): Promise<void> => {
    for (const close of closing.splice(0).reverse()) await close();
  };
  try {
    const secrets = await openSecrets(db, options.secretsKey ?? defaultSecretsKey(options.dataDir));
    await db.transaction((sql) => sealOldSecrets(sql, secrets));
    const sessions = new Sessions(base);
    const parts: AppParts = { ...base, centre, log, pageOrigins, sessions, secrets };
    parts.releaseKeys = [...pinnedKeys, ...(options.releaseKeys ?? [])];
    if (options.outside) parts.outside = new OutsideIssuer(options.outside);
    await ensureDefaultCentre(centre);
    await ensureLaterDefaults(centre);
    await ensurePrivacyNotice(centre);
    await ensureDuty(centre);
    const firstAdmin = options.demo ? undefined : await ensureFirstAdmin(parts);
    const backups = { ...defaultBackupPlace(options.dataDir), ...options.backups };
    const watch = new HealthWatch({ centre, folders: [options.dataDir, backups.folder] });
    parts.faults = () => watch.faults;
    closing.push(startRecurring(parts, backups, watch));
    const extra: AppModule[] = [];
    if (options.customerDir) extra.push(customerPages(options.customerDir));
    if (options.demo) extra.push(demoModule({ running: true }));
    const app = await buildApp(parts, [...apiModules, ...extra], { trustProxy: options.trustProxy });
    closing.push(() => app.close());
    const url = await app.listen({ host: options.host, port: options.port });
    return { url, firstAdmin, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The work that goes on beside requests: routing at every change and every second, clocks, housekeeping now and then. */
function startRecurring(
  { centre, clock, db, sessions, log }: AppParts,
  place: BackupPlace,
  watch: HealthWatch,
): () => Promise<void> {
  /** Watched: what does not succeed any more is told. `takes` is how long one run may take. */
  const watched = (name: string, ms: Duration, task: () => Promise<unknown>, takes: Duration = 0) => {
    const done = watch.expect(name, ms, takes);
    return recurring(name, ms, log, async () => {
      await task();
      done();
    });
  };
  const routing = watched('routing', ROUTE_MS, () => routeWaiting(centre));
  const figuresAreRight = keepFigures({ clock, db, log });
  const housekeeping = watched(
    'housekeeping',
    HOUSEKEEPING_MS,
    async () => {
      await retire(centre);
      await archiveContacts(centre);
      await deleteRecordings(centre);
      await clearBlobs(centre);
      await sessions.endOfThoseWhoLeft(db);
      await sessions.forgetExpired();
      await forgetFailures(db, clock.now());
      await forgetFlows(db, clock.now());
      await figuresAreRight();
      await countMonths(centre);
      await applyParameters(centre);
    },
    LONG_RUN,
  );
  const alerting = watched('alerts', ALERT_MS, () => alertClocks(centre));
  const watching = watched('watches', WATCH_MS, () => watchFigures(centre));
  const beating = watched('channels', CHANNELS_MS, async () => {
    await watchChannels(centre);
    await watchCallers(centre);
  });
  const counting = watched('figures', FIGURES_MS, () => foldDue(db, clock.now()), MINUTE);
  const sampling = watched(
    'sampling',
    SAMPLING_MS,
    async () => {
      await drawSamples(centre);
      await reportSamples(centre);
    },
    LONG_RUN,
  );
  const reporting = watched('reports', REPORTS_MS, () =>
    makeReports(centre, (err) => log.error({ err }, 'a report was not made; its owner is told')),
  );
  const receiving = watched('cases', RECEIVE_MS, async () => {
    await receiveCases(centre);
    await deliverWords(centre);
    await heedSilence(centre);
  });
  const improving = watched(
    'improvement',
    IMPROVEMENT_MS,
    async () => {
      await measureCorrections(centre);
      await preparePackWhenDue(centre);
      await prepareStudies(centre);
      await prepareRuleReviewWhenDue(centre);
      await prepareFileReviewWhenDue(centre);
      await callForCampaigns(centre);
    },
    LONG_RUN,
  );
  const looking = watched('looks', LOOK_MS, () => lookAtOneself({ db, clock }));
  const chaining = watched('chain', CHAIN_MS, () => chainJournal({ db, clock }));
  const copying = watched('backups', BACKUP_MS, keepBackups(centre, place), LONG_RUN);
  const guarding = recurring('health', LOOK_EVERY, log, () => watch.look());
  const stopHearing = centre.onCommit(({ interactionIds, personIds }, local) => {
    if (local && interactionIds.length + personIds.length > 0) routing.ask();
  });
  routing.ask();
  looking.ask();
  housekeeping.ask();
  reporting.ask();
  return async () => {
    stopHearing();
    const going = [
      routing,
      alerting,
      watching,
      beating,
      counting,
      sampling,
      reporting,
      receiving,
      improving,
      looking,
      chaining,
      copying,
      guarding,
      housekeeping,
    ];
    await Promise.all(going.map((one) => one.stop()));
  };
}
