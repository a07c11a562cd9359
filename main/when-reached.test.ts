import { expect, it, vi } from 'vitest';
import { whenReached } from './when-reached.ts';

it('acts once, when the page and the API are both there', () => {
  const action = vi.fn();
  const reach = whenReached(['page', 'api'], action);
  reach('api');
  reach('api');
  expect(action).not.toHaveBeenCalled();
  reach('page');
  reach('page');
  expect(action).toHaveBeenCalledOnce();
});
