import os from 'node:os';
import { Worker } from 'node:worker_threads';
import { inRoot } from '../terminal/root.mjs';

/** Seeds handed to a worker at once. */
const PORTION = 10;

/**
 * @typedef {{ seed: number, violation: { invariant: string, what: string } }} Failure
 *
 * @typedef {object} Wish
 * @property {number} from the first seed
 * @property {number} seeds how many at most
 * @property {number} [seconds] no new ones are begun after this long
 * @property {boolean} [stopAtFirst] no new ones are begun after a failure
 * @property {(lived: number) => void} [progress]
 *
 * @typedef {{ lived: number, failures: Failure[], story: string[] }} Lived `story`: the first failure, shrunk
 */

/**
 * Lives seeds on all cores.
 * @param {string} bundle
 * @param {Wish} wish
 * @returns {Promise<Lived>}
 */
export async function runSeeds(bundle, { from, seeds, seconds, stopAtFirst = false, progress }) {
  const until = performance.now() + (seconds ?? Number.POSITIVE_INFINITY) * 1000;
  /** @type {Lived} */
  const result = { lived: 0, failures: [], story: [] };
  let next = from;
  const end = from + seeds;
  const done = () => next >= end || performance.now() > until || (stopAtFirst && result.failures.length > 0);
  const portion = () => {
    const size = Math.min(PORTION, end - next);
    next += size;
    return Array.from({ length: size }, (_, i) => next - size + i);
  };
  const count = Math.max(1, Math.min(os.availableParallelism(), Math.ceil(seeds / PORTION)));
  const workers = Array.from(
    { length: count },
    () => new Worker(inRoot('scripts', 'simulate', 'worker.mjs'), { workerData: { bundle } }),
  );
  const work = async (/** @type {Worker} */ worker) => {
    while (!done()) {
      const { lived, failures } = await ask(worker, { seeds: portion() });
      result.lived += lived;
      result.failures.push(...failures);
      progress?.(result.lived);
    }
  };
  await Promise.all(workers.map(work));
  result.failures.sort((a, b) => a.seed - b.seed);
  const [worker] = workers;
  const [failure] = result.failures;
  if (worker && failure && !stopAtFirst) result.story = (await ask(worker, { failure })).told;
  await Promise.all(workers.map((one) => one.terminate()));
  return result;
}

/** @param {Worker} worker @param {object} question @returns {Promise<any>} */
function ask(worker, question) {
  return new Promise((resolve, reject) => {
    const settle = (/** @type {() => void} */ how) => {
      worker.off('message', answered).off('error', failed).off('exit', ended);
      how();
    };
    const answered = (/** @type {any} */ answer) => settle(() => resolve(answer));
    const failed = (/** @type {unknown} */ error) => settle(() => reject(error));
    const ended = (/** @type {number} */ code) => failed(new Error(`a worker ended with ${code}`));
    worker.on('message', answered).on('error', failed).on('exit', ended);
    worker.postMessage(question);
  });
}
