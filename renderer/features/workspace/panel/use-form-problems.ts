import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type FieldProblem, Refusal, type RefusalCode } from '../../../../domain/refusal.ts';

const known: readonly FieldProblem['problem'][] = ['required', 'tooLong', 'inThePast', 'invalid'];

/** A refusal as it stands on the wire; its problems may be newer than this desktop. */
export interface RefusedForm {
  code: RefusalCode;
  fields: readonly { field: string; problem: string }[];
}

/**
 * What is wrong with a form, said at its fields. Nothing is said before the first try; after it the fields follow what
 * is typed. `server` is what the central API refused after the form had left.
 */
export function useFormProblems(problems: readonly FieldProblem[], server: RefusedForm | undefined) {
  const { t } = useTranslation(['workspace', 'words']);
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<RefusedForm>();
  const said = [...(tried ? problems : []), ...(refused?.fields ?? server?.fields ?? [])];

  const problemOf = (field: string): string | undefined => {
    const found = said.find((problem) => problem.field === field);
    if (!found) return undefined;
    const word = known.find((problem) => problem === found.problem) ?? 'invalid';
    return t(`words:problem.${word}`);
  };

  /** Runs what sends the form, unless a field is in the way. True when it went. */
  const submit = useCallback(
    (send: () => void): boolean => {
      setTried(true);
      setRefused(undefined);
      if (problems.length > 0) return false;
      try {
        send();
        return true;
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        setRefused(error);
        return false;
      }
    },
    [problems],
  );

  const whole = refused ?? server;
  /** Said above the form when no field explains it. */
  const summary = whole && whole.fields.length === 0 ? t(`words:refusal.${whole.code}`) : undefined;
  return { problemOf, submit, summary, first: said[0]?.field };
}
