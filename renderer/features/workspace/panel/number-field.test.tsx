import { MantineProvider } from '@mantine/core';
import { act, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyCallback } from './callback-draft.ts';
import { NumberField } from './number-field.tsx';

const PHONE = '13794626051';

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }));
});

/** The field for a customer whose number this machine does not know yet; `arrives` tells it. */
function field() {
  let arrives = () => {};
  const Form = () => {
    const [form, keep] = useState(emptyCallback);
    const [phone, setPhone] = useState<string>();
    arrives = () => setPhone(PHONE);
    const change = (part: Partial<typeof form>) => keep({ ...form, ...part });
    return <NumberField phone={phone} form={form} change={change} error={undefined} />;
  };
  const host = document.createElement('div');
  document.body.append(host);
  act(() =>
    createRoot(host).render(
      <MantineProvider>
        <Form />
      </MantineProvider>,
    ),
  );
  const written = () => host.querySelector<HTMLInputElement>('input:not([type=radio])');
  const chosen = () => host.querySelector<HTMLInputElement>('input[type=radio]:checked')?.value;
  return { written, chosen, arrives: () => act(() => arrives()) };
}

describe('the number to call', () => {
  it('is the customer’s own once it is known', () => {
    const { written, chosen, arrives } = field();
    arrives();
    expect(chosen()).toBe('customer');
    expect(written()).toBeNull();
  });

  it('stays under the hands of whoever is writing one meanwhile', () => {
    const { written, chosen, arrives } = field();
    act(() => written()?.focus());
    arrives();
    expect(document.activeElement).toBe(written());
    expect(chosen()).toBe('own');
  });

  it('gives way to the customer’s where nothing was written', () => {
    const { written, chosen, arrives } = field();
    act(() => written()?.focus());
    act(() => written()?.blur());
    arrives();
    expect(chosen()).toBe('customer');
  });
});
