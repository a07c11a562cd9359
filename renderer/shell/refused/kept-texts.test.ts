import { describe, expect, it } from 'vitest';
import { keptTexts } from './kept-texts.ts';
import { placeOf } from './place-of.ts';

describe('the texts kept of what was refused', () => {
  it('are all that was written, and no ids, states or times', () => {
    const args = {
      interactionId: 'i1',
      transferId: 't1',
      form: {
        to: { kind: 'queue', queueId: 'returns' },
        reason: 'A colleague knows more',
        summary: 'Wants the money back',
        tried: '',
        promise: { text: 'An answer today', dueAt: 5 },
      },
    };
    expect(keptTexts(args)).toEqual([
      { field: 'reason', text: 'A colleague knows more' },
      { field: 'summary', text: 'Wants the money back' },
      { field: 'promise', text: 'An answer today' },
    ]);
  });

  it('include a message, line breaks and all', () => {
    expect(keptTexts({ interactionId: 'i1', messageId: 'm1', text: '一\n二' })).toEqual([
      { field: 'text', text: '一\n二' },
    ]);
  });

  it('include an article and a script, its title in every language', () => {
    const content = {
      title: { 'zh-CN': '退款', en: 'Refunds' },
      body: 'Say when.',
      moment: 'greeting',
      order: 3,
    };
    expect(keptTexts({ scriptId: 's1', basedOn: 2, content })).toEqual([
      { field: 'title', text: '退款\nRefunds' },
      { field: 'body', text: 'Say when.' },
    ]);
  });

  it.each([undefined, null, 7, 'text', []])('are none in %o', (args) => {
    expect(keptTexts(args)).toEqual([]);
  });
});

describe('the place to do it again', () => {
  it.each([
    ['interaction.postMessage', { interactionId: 'i1' }, { screen: 'workspace', interactionId: 'i1' }],
    [
      'callback.promise',
      { interactionId: 'i1', callbackId: 'c1' },
      { screen: 'workspace', interactionId: 'i1' },
    ],
    ['callback.attempt', { callbackId: 'c1' }, { screen: 'callbacks', callbackId: 'c1' }],
    ['evaluation.save', { interactionId: 'i1' }, { screen: 'quality', interactionId: 'i1' }],
    ['person.setState', { state: 'available' }, undefined],
  ])('of %s', (name, args, place) => {
    expect(placeOf(name, args)).toEqual(place);
  });
});
