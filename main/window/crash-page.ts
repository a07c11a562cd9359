import type { Language } from '../../domain/language.ts';
import type { Translate } from '../i18n/translate.ts';
import { START_PAGE } from '../security/trusted-page.ts';

export const CRASH_PAGE_PATH = '/stopped.html';

/** What a person sees when the page cannot be brought back by itself: what happened, what was kept, what to do now. */
export function crashPage(language: Language, t: Translate): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<title>${t('app.name')}</title>
<style nonce="__NONCE__">
:root { color-scheme: light dark; font: 14px/1.6 "Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC", sans-serif; }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; }
main { max-width: 32rem; padding: 2rem; }
h1 { font-size: 20px; }
a { display: inline-block; margin-top: 1rem; padding: 0.5rem 1.25rem; border-radius: 4px; background: #0072b2; color: #fff; text-decoration: none; }
a:focus-visible { outline: 3px solid #e69f00; outline-offset: 2px; }
</style>
</head>
<body>
<main>
<h1>${t('crashed.title')}</h1>
<p>${t('crashed.body')}</p>
<a href="${START_PAGE}" autofocus>${t('crashed.reload')}</a>
</main>
</body>
</html>
`;
}
