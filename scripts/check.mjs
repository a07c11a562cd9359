// npm run check: format, lint, types, arrows, house rules, dead code and unit tests.
import { ensureNpmPackages } from './setup/npm-packages.mjs';
import { runAsScript } from './terminal/progress.mjs';

await runAsScript(async () => {
  await ensureNpmPackages();
  const { allChecks } = await import('./check/checks.mjs');
  const { runChecks } = await import('./check/run-checks.mjs');
  const wanted = process.argv.slice(2);
  const checks = allChecks().filter(
    ({ name }) => wanted.length === 0 || wanted.some((word) => name.includes(word)),
  );
  const finished = await runChecks(checks);
  const failed = finished.filter(({ ok }) => !ok);
  const tests = finished.find(({ count }) => count)?.count;
  if (tests)
    console.log(`\nunit tests: ${tests.passed} passed, ${tests.failed} failed, ${tests.skipped} skipped`);
  console.log(
    failed.length === 0 ? 'All checks passed.' : `\nNot passed: ${failed.map(({ name }) => name).join(', ')}`,
  );
  return failed.length === 0 && finished.length > 0 ? 0 : 1;
});
