import { useState } from 'react';
import { withFacts } from '../../../../domain/evaluation/facts.ts';
import { type Score, scoreOf, scoreProblems } from '../../../../domain/evaluation/score.ts';
import type { Answers, Evaluation, Scorecard } from '../../../../domain/evaluation/scorecard.ts';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import type { Queue } from '../../../../domain/queue/queue.ts';
import { Refusal, type RefusalCode } from '../../../../domain/refusal.ts';
import { newId, useDraft, useMutate } from '../../../data/index.ts';

export interface EvaluationContent {
  agentId: string;
  answers: Answers;
  comment: string;
}

/** What is typed here, and the revision it was typed over: the record may change meanwhile. */
type Draft = EvaluationContent & { basedOn: string | null };

export interface EvaluationWork {
  content: EvaluationContent;
  score: Score;
  readOnly: boolean;
  /** Typed here and not yet part of the record. */
  unsaved: boolean;
  /** Criteria without an answer, named after somebody tried to release. */
  missing: readonly string[];
  refusal: RefusalCode | undefined;
  change(change: Partial<EvaluationContent>): void;
  save(): void;
  /** True when it has been released. */
  release(): boolean;
}

interface Subject {
  interactionId: string;
  /** What it is about, as far as it is here: what is known of it is filled in. */
  interaction: Interaction | undefined;
  queue: Queue | undefined;
  card: Scorecard;
  /** The evaluation on record, if there is one. */
  evaluation: Evaluation | undefined;
  /** Whom it is about unless somebody else is chosen. */
  agentId: string;
  /** Whether the signed-in person may write it. */
  own: boolean;
}

/** One evaluation being written: every keystroke is kept here, saving makes it part of the record. */
export function useEvaluation(subject: Subject): EvaluationWork {
  const { interactionId, interaction, queue, card, evaluation, agentId, own } = subject;
  const mutate = useMutate();
  const [draft, setDraft, clearDraft] = useDraft<Draft | null>(`evaluation.${interactionId}`, null);
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<RefusalCode>();
  const recorded = evaluation ?? { agentId, answers: {}, comment: '' };
  const readOnly = !own || (evaluation !== undefined && evaluation.state !== 'draft');
  const typed = readOnly ? null : draft;
  const basedOn = typed?.basedOn ?? evaluation?.revision ?? null;
  const written = typed ?? recorded;
  const { comment } = written;
  const answers =
    readOnly || !interaction ? written.answers : withFacts(card, written.answers, interaction, queue);
  const content = { agentId: written.agentId, answers, comment };

  const attempt = (run: () => void): boolean => {
    try {
      run();
      setRefusal(undefined);
      return true;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      setRefusal(error.code);
      return false;
    }
  };
  const keep = (): string => {
    const evaluationId = evaluation?.id ?? newId();
    if (typed || !evaluation) {
      mutate('evaluation.save', { evaluationId, interactionId, scorecardId: card.id, ...content, basedOn });
      clearDraft();
    }
    return evaluationId;
  };
  const problems = scoreProblems(card, content.answers);
  return {
    content,
    score: scoreOf(card, content.answers),
    readOnly,
    unsaved: typed !== null,
    missing: tried ? problems.map(({ field }) => field.replace(/^answers\./, '')) : [],
    refusal,
    change: (change) => setDraft({ ...content, basedOn, ...change }),
    save: () => {
      attempt(keep);
    },
    release: () => {
      setTried(true);
      if (problems.length > 0) return false;
      return attempt(() => mutate('evaluation.release', { evaluationId: keep() }));
    },
  };
}
