// npm run metrics -- --from=DAY --to=DAY [--json]: what the centre's rows come to (docs/metrics.md).
import { runServerTool } from './start/server-tool.mjs';

await runServerTool('metrics');
