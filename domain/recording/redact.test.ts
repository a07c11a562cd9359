import { describe, expect, it } from 'vitest';
import { InterfaceWords, masked, Redactor, type ScreenEvent } from './redact.ts';

const words = new InterfaceWords(['Send', 'Wrap up', '{{count}} to send', '结案', 'Customer {{name}}']);
const text = (textContent: string, id = 9) => ({ type: 3, id, textContent });
const element = (
  tagName: string,
  attributes: Record<string, unknown>,
  childNodes: object[] = [],
  id = 5,
) => ({
  type: 2,
  id,
  tagName,
  attributes,
  childNodes,
});
const full = (...childNodes: object[]): ScreenEvent => ({
  type: 2,
  timestamp: 0,
  data: { node: { type: 0, id: 1, childNodes } },
});
const redacted = (event: ScreenEvent) => JSON.stringify(new Redactor(words).event(event).data);

describe('the words of the interface', () => {
  it.each([
    'Send',
    ' Wrap up ',
    '结案',
    '3 to send',
    '12 to send',
    '00:32',
    '14:05:09',
    '97.00',
    '3/8',
    '-5 %',
    'Send · 3 to send',
    'Ctrl',
    'K',
  ])('are %s', (said) => expect(words.has(said)).toBe(true));
  it.each([
    'Ann Lee',
    'Customer Ann',
    'send it',
    '13800138000',
    '138 0013',
    '6222 0211',
    '1234',
    '李雯',
    'two to send',
    'Send · Ann Lee',
  ])('are not %s', (said) => expect(words.has(said)).toBe(false));
});

describe('what is kept of a screen', () => {
  it('has no text that is not the interface’s own', () => {
    const kept = redacted(full(element('p', {}, [text('Ann Lee'), text('Send')])));
    expect(kept).not.toContain('Ann');
    expect(kept).toContain('••• •••');
    expect(kept).toContain('Send');
  });

  it('keeps what stands in a class that is kept, in this event and later ones', () => {
    const redactor = new Redactor(words);
    expect(redactor.text('How to return a parcel', 'internal')).toBe('How to return a parcel');
    expect(redactor.text('Ann Lee', 'personal')).toBe('••• •••');
    expect(redactor.text('Ann Lee', null)).toBe('••• •••');
    const later = full(element('p', {}, [text('How to return a parcel'), text('How is Ann?')]));
    const kept = JSON.stringify(redactor.event(later));
    expect(kept).toContain('How to return a parcel');
    expect(kept).not.toContain('Ann');
  });

  it('has no words in attributes, values, addresses and data of elements', () => {
    const personal = {
      title: 'Ann Lee',
      'aria-label': 'Customer Ann Lee',
      alt: 'Ann’s parcel',
      placeholder: 'Call Ann',
      value: 'ann@example.com',
      href: 'https://example.com/ann',
      src: 'blob:ann',
      srcset: 'ann.png',
      'data-name': 'Ann Lee',
      'data-other': '李雯',
      'data-phone': '13800138000',
      id: 'ann',
      name: 'ann',
      onclick: 'ann()',
      rr_dataURL: 'data:ann',
      d: 'Ann!',
    };
    const kept = redacted(full(element('img', personal)));
    expect(kept.toLowerCase()).not.toContain('ann');
    expect(kept).not.toMatch(/李雯|138001/);
  });

  it('keeps what says how it is built and looks', () => {
    const plain = {
      class: 'm_1 row',
      style: 'width: 3px',
      type: 'text',
      role: 'button',
      'aria-label': 'Send',
      'data-state': 'wrapUp',
      'data-size': '12px',
      d: 'M3 3l2-2z',
      rr_width: '5px',
    };
    const event = full(element('path', { ...plain }));
    new Redactor(words).event(event);
    expect(JSON.stringify(event)).toContain(JSON.stringify(plain));
  });

  it('leaves sheets alone and nothing else that follows them', () => {
    const redactor = new Redactor(words);
    const sheet = element('style', { _cssText: '.ann { color: red }' }, [text('.lee { color: red }')], 30);
    expect(JSON.stringify(redactor.event(full(sheet)))).toMatch(/\.ann.*\.lee/);
    const adds = [
      { parentId: 30, node: text('.more { }') },
      { parentId: 5, node: text('Ann Lee') },
    ];
    const change = redactor.event({ type: 3, timestamp: 1, data: { source: 0, adds } });
    expect(JSON.stringify(change)).toContain('.more');
    expect(JSON.stringify(change)).not.toContain('Ann');
  });

  it('masks what changes, what is typed, and where the page was', () => {
    const redactor = new Redactor(words);
    const texts = [{ id: 3, value: 'Ann Lee' }];
    const attributes = [{ id: 3, attributes: { title: 'Ann Lee', value: 'Ann', style: { width: '3px' } } }];
    const events = [
      { type: 3, timestamp: 1, data: { source: 0, texts, attributes, adds: [] } },
      { type: 3, timestamp: 2, data: { source: 5, id: 3, text: 'Ann Lee', isChecked: false } },
      { type: 4, timestamp: 3, data: { href: 'app://desk/#Ann', width: 1, height: 1 } },
    ];
    const kept = JSON.stringify(events.map((event) => redactor.event(event)));
    expect(kept).not.toContain('Ann');
    expect(kept).toContain('3px');
  });

  it('keeps length and lines', () => expect(masked('Ann\n李雯 x')).toBe('•••\n•• •'));
});
