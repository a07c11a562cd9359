/**
 * Lets the pages of recorded screens look as they did. The frame they are drawn in inherits this page's policy, which
 * takes styles with its nonce only and no style attributes; scripts stay out whatever is recorded (the frame's sandbox
 * and the policy both say so). So a style element is given the nonce as it is made, and a style attribute goes the way
 * that scripts set styles.
 */
export function permitStyles(frame: HTMLIFrameElement, nonce: string): void {
  const page = frame.contentDocument;
  const inside = frame.contentWindow as (Window & { Element: typeof Element }) | null;
  if (!page || !inside) return;
  const make = page.createElement.bind(page);
  const { setAttribute } = inside.Element.prototype;
  page.createElement = ((name: string, options?: ElementCreationOptions) => {
    const element = make(name, options);
    if (name.toLowerCase() === 'style') setAttribute.call(element, 'nonce', nonce);
    return element;
  }) as typeof page.createElement;
  inside.Element.prototype.setAttribute = function set(this: Element, name: string, value: string) {
    if (name === 'nonce') return;
    if (name === 'style' && 'style' in this) (this as HTMLElement).style.cssText = value;
    else setAttribute.call(this, name, value);
  };
}
