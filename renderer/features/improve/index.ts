export { ImproveScreen } from './improve-screen.tsx';
export { BelongsTo } from './problems/belongs-to.tsx';
