export { QualityScreen } from './quality-screen.tsx';
export { ReplayAlone } from './replay/replay-alone.tsx';
