import type { Fen } from '../../../../domain/budget/money.ts';
import { useFormat } from '../../../ui/use-format.ts';

/** Fen as people read them: yuan with both decimals. */
export function useYuan(): (fen: Fen) => string {
  const { number } = useFormat();
  return (fen) => number(fen / 100, 2);
}
