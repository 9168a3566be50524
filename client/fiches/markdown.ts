import MarkdownIt, { type Token } from 'markdown-it';
import { markFound, type SoughtWord } from '../../domain/search-text.ts';

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

/** Marked are words of the text itself, as safe as all of it is: nothing is made of what was typed to find them. */
markdown.renderer.rules.text = (tokens, index, _options, env) =>
  markFound(tokens[index]!.content, (env as { sought: readonly SoughtWord[] }).sought)
    .map((part) => [markdown.utils.escapeHtml(part.text), part.found] as const)
    .map(([html, found]) => (found ? `<mark>${html}</mark>` : html))
    .join('');

/** `sought`: words that are marked where they are found. */
export const renderMarkdown = (text: string, sought: readonly SoughtWord[] = []) => markdown.render(text, { sought });

/** What a reader sees of it, in words alone: without marks, each item of a list on its line, links with their address. */
export function readableWords(text: string): string {
  /** Of each list that one is in: the number of the next item, or null for bullets. */
  const lists: (number | null)[] = [];
  let words = '';
  for (const token of markdown.parse(text, {})) {
    const { type, content, children } = token;
    if (type === 'bullet_list_open') lists.push(null);
    else if (type === 'ordered_list_open') lists.push(Number(token.attrGet('start') ?? 1));
    else if (type.endsWith('_list_close')) lists.pop();
    else if (type === 'list_item_open') words += itemMark(lists);
    else if (type === 'inline') words += `${inlineWords(children ?? [])}\n`;
    else words += content;
  }
  return words.trim();
}

function itemMark(lists: (number | null)[]): string {
  const number = lists.at(-1) ?? null;
  if (number !== null) lists[lists.length - 1] = number + 1;
  return `${'  '.repeat(lists.length - 1)}${number === null ? '•' : `${number}.`} `;
}

function inlineWords(tokens: Token[]): string {
  let address = '';
  return tokens
    .map((token) => {
      if (token.type.endsWith('break')) return '\n';
      if (token.type === 'link_open') address = String(token.attrGet('href') ?? '');
      return token.type === 'link_close' ? ` (${address})` : token.content;
    })
    .join('');
}
