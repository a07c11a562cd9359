import { describe, expect, it } from 'vitest';
import { duplicateSignSchema } from '../../contract/http/customers.ts';
import {
  callbackOutcomeSchema,
  callbackPolicySchema,
  callbackSchema,
} from '../../domain/callback/callback.ts';
import { consentPurposeSchema } from '../../domain/customer/customer.ts';
import { correctionWhySchema } from '../../domain/customer/field-rights.ts';
import { formedFields, profileFields } from '../../domain/customer/profile.ts';
import { revealWhySchema, verificationResultSchema } from '../../domain/customer/verification.ts';
import { fileWhySchema } from '../../domain/customer/viewing.ts';
import { evaluationSchema } from '../../domain/evaluation/scorecard.ts';
import { dispositionSchema, interactionStateSchema } from '../../domain/interaction/interaction.ts';
import { kindSchema } from '../../domain/interaction/kind.ts';
import { recordFieldSchema } from '../../domain/interaction/record-score.ts';
import { languageSchema } from '../../domain/language.ts';
import { agentStateSchema, reasonCodeSchema, roleSchema } from '../../domain/person/person.ts';
import { rightSchema } from '../../domain/privacy/rights/rights-request.ts';
import { ownChannels } from '../../domain/queue/channel.ts';
import { refusalCodes } from '../../domain/refusal.ts';
import { scriptMomentSchema } from '../../domain/script/script.ts';
import { wordingStateSchema } from '../../domain/script/wording.ts';
import { tiers } from '../../domain/service/tier.ts';
import { grades } from '../../domain/sla/grade.ts';
import words from './en/words.json' with { type: 'json' };

/** The product's closed lists. Mutations are held against theirs in data/mutation-words.test.ts. */
const lists: Record<string, readonly string[]> = {
  agentState: agentStateSchema.options,
  // Not lists of the product but what several screens say.
  attempt: ['refused'],
  calendar: ['placeholder', 'previous', 'next', 'done', 'format', 'monthFormat'],
  callbackOutcome: callbackOutcomeSchema.options,
  callbackPolicy: callbackPolicySchema.options,
  callbackState: callbackSchema.shape.state.options,
  channel: ownChannels,
  clock: ['onTrack', 'lastQuarter', 'breached', 'paused'],
  disposition: dispositionSchema.options,
  consentPurpose: consentPurposeSchema.options,
  correctionWhy: correctionWhySchema.options,
  duplicateSign: duplicateSignSchema.options,
  evaluationState: evaluationSchema.shape.state.options,
  // The fields of a profile that have a form of their own.
  fieldForm: formedFields,
  fileWhy: fileWhySchema.options,
  interactionState: interactionStateSchema.options,
  kind: kindSchema.options,
  language: languageSchema.options,
  problem: ['required', 'tooLong', 'inThePast', 'invalid'],
  profileField: profileFields,
  serviceGrade: grades,
  serviceTier: tiers,
  // A level that is no row: that of whoever nobody has called anything else, and one that is gone.
  customerLevel: ['ordinary', 'gone'],
  reason: reasonCodeSchema.options,
  revealWhy: revealWhySchema.options,
  recordField: recordFieldSchema.options,
  refusal: refusalCodes,
  right: rightSchema.options,
  rightsState: ['received', 'identified', 'granted', 'refused', 'done', 'told'],
  role: roleSchema.options,
  scriptMoment: scriptMomentSchema.options,
  verificationResult: verificationResultSchema.options,
  wordingState: wordingStateSchema.options,
};

const listOf = (key: string): string => key.split('.')[0] ?? '';

describe('the words', () => {
  it.each(Object.keys(lists))('name every %s and nothing else', (list) => {
    const named = Object.keys(words).filter((key) => listOf(key) === list);
    expect(named.sort()).toEqual(lists[list]?.map((name) => `${list}.${name}`).sort());
  });

  it('belong to a closed list', () => {
    const others = Object.keys(words).filter((key) => !(listOf(key) in lists) && listOf(key) !== 'mutation');
    expect(others).toEqual([]);
  });
});
