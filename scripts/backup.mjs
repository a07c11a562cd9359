// npm run backup: see docs/operation.md.
import { runServerTool } from './start/server-tool.mjs';

await runServerTool('backup', 'make');
