import { questionHeadings } from '../../domain/headings.ts';
import { STATUS_LABELS } from '../../domain/stages.ts';
import type { LabView } from '../labs/lab.view.ts';
import type { Match } from './lab-list.view.ts';
import { type Places, TextIndex } from './text-index.ts';

/** One stretch of a lab's public text, with the heading it stands under. */
interface Passage {
  heading: string;
  text: string;
}

const EXCERPT_LENGTH = 140;

/** What a search found; a lab is known by its position among those searched. */
export interface FoundLabs {
  has(lab: number): boolean;
  /** Where the text stands in a lab that was found, when its name and its académie do not show it already. */
  match(lab: number): Match | null;
}

/** Finds labs by what is public of them. A lab is found when each word of the query is in its text. */
export class LabSearch {
  /** Each different text once. */
  private readonly texts: string[];
  private readonly index: TextIndex;
  /** For the lab at n: its passages from first[n] to before first[n + 1], of which the first is its title. */
  private readonly first: Uint32Array;
  private readonly headings: string[] = [];
  private readonly textOf: Uint32Array;

  constructor(private readonly labs: readonly LabView[]) {
    const numbers = new Map<string, number>();
    const textOf: number[] = [];
    this.first = new Uint32Array(labs.length + 1);
    labs.forEach((lab, position) => {
      for (const { heading, text } of [{ heading: '', text: titleOf(lab) }, ...passagesOf(lab)]) {
        const number = numbers.get(text) ?? numbers.size;
        numbers.set(text, number);
        textOf.push(number);
        this.headings.push(heading);
      }
      this.first[position + 1] = textOf.length;
    });
    this.textOf = Uint32Array.from(textOf);
    this.texts = [...numbers.keys()];
    this.index = new TextIndex(this.texts);
  }

  /** The labs found; null when the text holds no word, and so filters nothing. */
  find(text: string): FoundLabs | null {
    const words = this.index.placesOf(text);
    if (words.length === 0) return null;
    return {
      has: (lab) => words.every((places) => this.holds(lab, places)),
      match: (lab) => this.match(lab, words),
    };
  }

  private holds(lab: number, places: Places): boolean {
    for (let at = this.first[lab]!; at < this.first[lab + 1]!; at++) if (places[this.textOf[at]!]! > 0) return true;
    return false;
  }

  private match(lab: number, words: readonly Places[]): Match | null {
    const title = this.textOf[this.first[lab]!]!;
    const missing = words.filter((places) => places[title] === 0);
    if (missing.length === 0) return null;
    let [best, most, found] = [0, 0, 0];
    for (let at = this.first[lab]! + 1; at < this.first[lab + 1]!; at++) {
      let [held, earliest] = [0, Infinity];
      for (const places of missing) {
        const place = places[this.textOf[at]!]!;
        if (place === 0) continue;
        held++;
        earliest = Math.min(earliest, place - 1);
      }
      if (held > most) [best, most, found] = [at, held, earliest];
    }
    const excerpt = excerptOf(this.texts[this.textOf[best]!]!, found);
    return { lab: this.labs[lab]!.slug, heading: this.headings[best]!, excerpt };
  }
}

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
function excerptOf(text: string, found: number): string {
  if (text.length <= EXCERPT_LENGTH) return text;
  const wordBefore = text.lastIndexOf(' ', found - EXCERPT_LENGTH / 3) + 1;
  const start = found < EXCERPT_LENGTH / 2 ? 0 : found - wordBefore < EXCERPT_LENGTH / 2 ? wordBefore : found;
  const lastWord = text.lastIndexOf(' ', start + EXCERPT_LENGTH);
  const end =
    start + EXCERPT_LENGTH >= text.length ? text.length : lastWord > found ? lastWord : start + EXCERPT_LENGTH;
  return `${start > 0 ? '… ' : ''}${text.slice(start, end)}${end < text.length ? ' …' : ''}`;
}
