import type { Page } from '@playwright/test';

/**
 * What does not fit on the page as it stands, one line each: controls that are cut off or lie over each other, and what
 * scrolls sideways though it is no table.
 */
export const layoutProblems = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const CONTROLS =
      'button, a[href], input, select, textarea, [role=option], [role=radio], [role=slider], [role=tab]';
    /** By so much boxes may touch: borders, and what is rounded. */
    const TOUCH = 2;
    const nameOf = (element: Element) =>
      (element.getAttribute('aria-label') || element.textContent || element.tagName).trim().slice(0, 40);
    const parents = (element: Element): Element[] =>
      element.parentElement ? [element.parentElement, ...parents(element.parentElement)] : [];
    const scrolls = (element: Element) => /auto|scroll/.test(getComputedStyle(element).overflowX);
    const clips = (element: Element) => getComputedStyle(element).overflowX !== 'visible';
    /** What stays while the rest scrolls under it, and what floats over the page, are layers of their own. */
    const layerOf = (element: Element) =>
      [element, ...parents(element)].find((one) => /sticky|fixed/.test(getComputedStyle(one).position));

    const problems: string[] = [];
    const boxes = [...document.querySelectorAll(CONTROLS)].flatMap((element) => {
      if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return [];
      const box = element.getBoundingClientRect();
      if (box.width <= TOUCH || box.height <= TOUCH) return [];
      let { left, top, right, bottom } = box;
      let scrolling = false;
      for (const parent of parents(element)) {
        if (!clips(parent)) continue;
        const around = parent.getBoundingClientRect();
        scrolling ||= scrolls(parent);
        if (!scrolling && right > around.right + TOUCH) problems.push(`cut off: ${nameOf(element)}`);
        left = Math.max(left, around.left);
        top = Math.max(top, around.top);
        right = Math.min(right, around.right);
        bottom = Math.min(bottom, around.bottom);
      }
      if (!scrolling && right > innerWidth + TOUCH) problems.push(`beyond the window: ${nameOf(element)}`);
      return right - left > TOUCH && bottom - top > TOUCH ? [{ element, left, top, right, bottom }] : [];
    });
    for (const [i, a] of boxes.entries())
      for (const b of boxes.slice(i + 1)) {
        if (a.element.contains(b.element) || b.element.contains(a.element)) continue;
        const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        if (wide <= TOUCH || high <= TOUCH || layerOf(a.element) !== layerOf(b.element)) continue;
        // The steps of a number and the eye of a password stand in their field.
        const field = a.element.closest('.mantine-Input-wrapper');
        if (field && field === b.element.closest('.mantine-Input-wrapper')) continue;
        problems.push(`one over the other: ${nameOf(a.element)} | ${nameOf(b.element)}`);
      }
    for (const element of document.querySelectorAll('body, body *'))
      if (scrolls(element) || element === document.body)
        if (element.scrollWidth > element.clientWidth + TOUCH && element.clientWidth > 0)
          if (!element.matches('textarea') && !element.querySelector('table, [role=grid], [role=row]'))
            problems.push(`scrolls sideways: ${nameOf(element)}`);
    return [...new Set(problems)];
  });
