/** Markup that is safe to send. */
export class Html {
  constructor(readonly markup: string) {}
}

type Value = string | number | null | undefined | false | Html | Value[];

export const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

function markupOf(value: Value): string {
  if (value instanceof Html) return value.markup;
  if (Array.isArray(value)) return value.map(markupOf).join('');
  return value === null || value === undefined || value === false ? '' : escapeHtml(String(value));
}

/** A template whose values are escaped, except those that are markup already. */
export function html(texts: TemplateStringsArray, ...values: Value[]): Html {
  return new Html(texts.reduce((markup, text, index) => markup + markupOf(values[index - 1]) + text));
}
