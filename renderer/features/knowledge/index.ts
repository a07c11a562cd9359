export { ArticleToo, useArticleToo } from './from-matter/article-too.tsx';
export { DraftArticleButton } from './from-matter/draft-article-button.tsx';
export { KnowledgeHints } from './panel/knowledge-hints.tsx';
export { KnowledgePanel } from './panel/knowledge-panel.tsx';
export { KnowledgeScreen } from './screen/knowledge-screen.tsx';
