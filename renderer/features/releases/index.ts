export { NewsStrip } from './news-strip.tsx';
export { ReleasesDialog } from './releases-dialog.tsx';
