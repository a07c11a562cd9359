/** How far text, lines and marks stand out; `ui/contrast.css` says what that means. */
export type Contrast = 'usual' | 'more' | 'auto';

let wish: MediaQueryList | undefined;
let chosen: Contrast = 'auto';

function draw(): void {
  const more = chosen === 'more' || (chosen === 'auto' && wish?.matches);
  document.documentElement.dataset.contrast = more ? 'more' : 'usual';
}

/** Draws everything with this contrast from now on. */
export function drawWithContrast(next: Contrast): void {
  chosen = next;
  draw();
}

/** Until somebody says otherwise the page has the contrast its system asks for, also when that changes. */
export function followSystemContrast(): void {
  wish = window.matchMedia('(prefers-contrast: more)');
  wish.addEventListener('change', draw);
  draw();
}
