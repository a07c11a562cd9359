// npm run restore: see docs/operation.md.
import { runServerTool } from './start/server-tool.mjs';

await runServerTool('backup', 'restore');
