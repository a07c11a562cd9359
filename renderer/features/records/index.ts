export { UnfinishedRecords } from './unfinished-records.tsx';
