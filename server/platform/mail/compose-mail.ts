import { html, type Html } from '../http/html.ts';

/** A text, a link that stands alone under its label, or a code to copy. */
export type MailParagraph = string | { link: string; label: string } | { code: string };

/** What one mail says, in French. Its values may come from people: nothing of them is taken for markup. */
export interface MailWords {
  subject: string;
  greeting?: string;
  paragraphs: MailParagraph[];
  /** « L’équipe du 110 bis », or what has to be said last. */
  closing: string;
}

export interface ComposedMail {
  subject: string;
  text: string;
  html: string;
}

const COLUMNS = 72;

/** A mail whose text part reads by itself, and whose HTML part needs no style sheet, image or table. */
export function composeMail(words: MailWords, institution: string): ComposedMail {
  const subject = oneLine(words.subject);
  const paragraphs = [...(words.greeting ? [words.greeting] : []), ...words.paragraphs, words.closing];
  const footer = `Message envoyé automatiquement par Essaim, pour : ${oneLine(institution)}.`;
  const text = [...paragraphs.map(asText), `-- \n${wrapped(footer)}`].join('\n\n');
  return { subject, text: `${text}\n`, html: asPage(subject, paragraphs.map(asHtml), footer).markup };
}

/** Without what could begin another header. */
export const oneLine = (text: string) => text.replace(/[\p{Cc}\p{Zl}\p{Zp} ]+/gu, ' ').trim();

function asText(paragraph: MailParagraph): string {
  if (typeof paragraph === 'string') return linesOf(paragraph).map(wrapped).join('\n');
  if ('code' in paragraph) return `    ${oneLine(paragraph.code)}`;
  return `${wrapped(`${oneLine(paragraph.label)} :`)}\n${webAddress(paragraph.link)}`;
}

/** Broken at spaces only, those that French keeps unbroken excepted, so that an address stays whole. */
function wrapped(line: string): string {
  const lines = [''];
  for (const word of line.split(/[ \t]+/)) {
    const longer = `${lines.at(-1)} ${word}`.trimStart();
    if ([...longer].length > COLUMNS && lines.at(-1)) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines.join('\n');
}

const linesOf = (text: string) =>
  text
    .trim()
    .split(/\r\n|[\r\n\u2028\u2029]/)
    .map(withoutControls);
const withoutControls = (line: string) => line.replace(/\p{Cc}+/gu, ' ').trimEnd();

/** @throws when a room gives anything else than an address of the web */
function webAddress(link: string): string {
  const { protocol, href } = new URL(link);
  if (protocol !== 'https:' && protocol !== 'http:') throw new Error(`Not an address of the web: ${protocol}`);
  return href;
}

const PARAGRAPH = 'margin:0 0 1em';
const BUTTON = 'display:inline-block;padding:.6em 1.2em;border-radius:6px;background:#1f4fa3;color:#ffffff';
const CODE = 'margin:0 0 1em;font-family:monospace;font-size:1.5em;letter-spacing:.1em';
const PAGE = 'margin:0 auto;padding:1.5em;max-width:36em;font-family:sans-serif;font-size:16px;line-height:1.5';
const FOOTER = 'margin:2em 0 0;padding-top:1em;border-top:1px solid #767676;font-size:.875em';

function asHtml(paragraph: MailParagraph): Html {
  if (typeof paragraph === 'string') {
    const lines = linesOf(paragraph).map((line, index) => [index > 0 && html`<br />`, line]);
    return html`<p style="${PARAGRAPH}">${lines}</p>`;
  }
  if ('code' in paragraph) return html`<p style="${CODE}">${oneLine(paragraph.code)}</p>`;
  const { link, label } = paragraph;
  return html`<p style="${PARAGRAPH}"><a href="${webAddress(link)}" style="${BUTTON}">${oneLine(label)}</a></p>`;
}

const asPage = (subject: string, paragraphs: Html[], footer: string) =>
  html`<!doctype html>
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${subject}</title>
      </head>
      <body style="${PAGE}">
        ${paragraphs}
        <p style="${FOOTER}">${footer}</p>
      </body>
    </html>`;
