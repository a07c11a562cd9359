import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WindowFiles } from '../../../data/files/window-files.ts';
import { type Workplace, WorkplaceContext } from '../../../data/workplace.ts';
import { startTexts } from '../../../i18n/index.ts';
import { DropZone } from './drop-zone.tsx';

let host: HTMLElement;
let root: Root;
let files: WindowFiles;

const picture = (name = 'image.png') =>
  new File(['x'], name, { type: 'image/png', lastModified: Date.parse('2026-11-20T14:30:05+08:00') });

/** Something is dropped or pasted on what stands in the zone. True when the browser is to do nothing of its own. */
function happens(type: 'drop' | 'paste', what: File[], types: string[] = ['Files']): boolean {
  const event = new Event(type, { bubbles: true, cancelable: true });
  const transfer = { files: what, types };
  Object.assign(event, type === 'drop' ? { dataTransfer: transfer } : { clipboardData: transfer });
  act(() => void host.querySelector('textarea')?.dispatchEvent(event));
  return event.defaultPrevented;
}

const names = () => files.taken().map(({ file }) => `${file.interactionId}: ${file.name}`);

beforeEach(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  await startTexts('en');
  host = document.body.appendChild(document.createElement('div'));
  files = new WindowFiles({
    take: () => new Promise(() => {}),
    keepRecording: async () => '',
    load: async () => new Uint8Array(),
    keepHere: async () => {},
    keptHere: async () => ({}),
    again: () => {},
  });
  root = createRoot(host);
  act(() =>
    root.render(
      <WorkplaceContext value={{ files } as Workplace}>
        <DropZone interactionId="i1" name="Ann Lee">
          <textarea />
        </DropZone>
      </WorkplaceContext>,
    ),
  );
});

afterEach(() => {
  act(() => root.unmount());
  host.remove();
});

describe('a conversation one may write in', () => {
  it('takes what is dropped on it, and only what can be sent', () => {
    expect(happens('drop', [picture('a.png'), new File(['MZ'], 'setup.exe'), picture('b.png')])).toBe(true);
    expect(names()).toEqual(['i1: a.png', 'i1: b.png']);
  });

  it('takes a pasted screenshot under a name that tells it apart', () => {
    expect(happens('paste', [picture()])).toBe(true);
    expect(names()).toEqual(['i1: Screenshot 14-30-05.png']);
  });

  it('leaves pasted text alone, also when a picture of it comes along', () => {
    expect(happens('paste', [], ['text/plain'])).toBe(false);
    expect(happens('paste', [picture()], ['text/plain', 'text/html', 'Files'])).toBe(false);
    expect(names()).toEqual([]);
  });
});
