import MarkdownIt from 'markdown-it';

/** Raw HTML is shown as text, and only links that cannot run anything are made (markdown-it's own check). */
const markdown = new MarkdownIt({ html: false, breaks: true });
markdown.renderer.rules.link_open = (tokens, index, options, _env, self) => {
  tokens[index]!.attrSet('rel', 'noopener nofollow');
  return self.renderToken(tokens, index, options);
};
/** A told part stands under the page's own headings. */
markdown.core.ruler.push('lower_headings', ({ tokens }) => {
  for (const token of tokens) {
    if (token.type.startsWith('heading_')) token.tag = `h${Math.min(6, Number(token.tag[1]) + 2)}`;
  }
});
markdown.disable('image');

export const renderMarkdown = (text: string) => markdown.render(text);
