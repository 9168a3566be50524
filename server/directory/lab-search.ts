import MiniSearch from 'minisearch';
import {
  isSought,
  markFound,
  queryStems,
  type SoughtWord,
  soughtWords,
  splitWords,
  wordStem,
} from '../../domain/search-text.ts';
import { questionHeadings } from '../../domain/headings.ts';
import { STATUS_LABELS } from '../../domain/stages.ts';
import type { LabView } from '../labs/lab.view.ts';
import type { Match } from './lab-list.view.ts';

/** One stretch of a lab's public text, with the heading it stands under. */
interface Passage {
  heading: string;
  text: string;
}

const EXCERPT_LENGTH = 140;

/** Finds labs by what is public of them. A lab is found when each word of the query is in its text. */
export class LabSearch {
  private readonly index = new MiniSearch({
    fields: ['text'],
    tokenize: splitWords,
    processTerm: wordStem,
    searchOptions: { combineWith: 'AND', tokenize: queryStems, processTerm: (stem) => stem },
  });
  private readonly passages = new Map<string, Passage[]>();

  constructor(labs: readonly LabView[]) {
    for (const lab of labs) this.passages.set(lab.slug, passagesOf(lab));
    this.index.addAll(labs.map((lab) => ({ id: lab.slug, text: this.textOf(lab) })));
  }

  /** The slugs of the labs found; null when the text holds no word, and so filters nothing. */
  find(text: string): Set<string> | null {
    if (queryStems(text).length === 0) return null;
    return new Set(
      this.index
        .search(text, { prefix: (stem) => soughtWords(text).some((word) => word.stem === stem && !word.whole) })
        .map(({ id }) => id as string),
    );
  }

  /** Where the text stands in a lab that was found, when its name and its académie do not show it already. */
  match(lab: LabView, text: string): Match | null {
    const missing = soughtWords(text).filter((word) => !holds(titleOf(lab), word));
    if (missing.length === 0) return null;
    const passages = this.passages.get(lab.slug) ?? [];
    const weight = (passage: Passage) => missing.filter((word) => holds(passage.text, word)).length;
    const best = passages.reduce((a, b) => (weight(b) > weight(a) ? b : a));
    return { lab: lab.slug, heading: best.heading, excerpt: excerptOf(best.text, missing) };
  }

  private textOf(lab: LabView): string {
    const passages = this.passages.get(lab.slug) ?? [];
    return [titleOf(lab), ...passages.map(({ text }) => text)].join('\n');
  }
}

const holds = (text: string, sought: SoughtWord) => splitWords(text).some((word) => isSought(word, sought));
const titleOf = (lab: LabView) => `${lab.name} ${lab.academy.name}`;

function passagesOf(lab: LabView): Passage[] {
  const headings = questionHeadings(lab.subject);
  const passages: Passage[] = [
    { heading: 'Région académique', text: lab.academy.region ?? '' },
    { heading: headings.status, text: lab.status ? STATUS_LABELS[lab.status] : '' },
    { heading: headings.team, text: [...lab.team.structures, lab.team.note ?? ''].join(' · ') },
    ...[...(lab.themes ?? []).map(({ label }) => label), ...lab.otherThemes].map((text) => ({
      heading: 'Thématiques',
      text,
    })),
    ...(lab.services ?? []).map(({ label, explanation, note }) => ({
      heading: 'Offre de service',
      text: [label, explanation, note].filter(Boolean).join(' – '),
    })),
    ...lab.otherServices.map((text) => ({ heading: 'Offre de service', text })),
    ...lab.sections.map(({ heading, text }) => ({ heading, text: plainText(text) })),
  ];
  return passages.filter(({ text }) => text !== '');
}

/** Markdown without its marks, on one line. */
function plainText(markdown: string): string {
  return markdown
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^\s*[-*>#]+\s+/gm, '')
    .replace(/[*_`]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** About 140 characters around the first find, cut between words where it can be. */
function excerptOf(text: string, sought: readonly SoughtWord[]): string {
  if (text.length <= EXCERPT_LENGTH) return text;
  const parts = markFound(text, sought);
  const found = parts[0] && !parts[0].found ? parts[0].text.length : 0;
  const wordBefore = text.lastIndexOf(' ', found - EXCERPT_LENGTH / 3) + 1;
  const start = found < EXCERPT_LENGTH / 2 ? 0 : found - wordBefore < EXCERPT_LENGTH / 2 ? wordBefore : found;
  const lastWord = text.lastIndexOf(' ', start + EXCERPT_LENGTH);
  const end =
    start + EXCERPT_LENGTH >= text.length ? text.length : lastWord > found ? lastWord : start + EXCERPT_LENGTH;
  return `${start > 0 ? '… ' : ''}${text.slice(start, end)}${end < text.length ? ' …' : ''}`;
}
