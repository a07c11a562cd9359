// npm run verify-journal [-- --noted PLACE:HASH]: whether the journal is what was written (docs/audit.md).
import { runServerTool } from './start/server-tool.mjs';

await runServerTool('verify-journal');
