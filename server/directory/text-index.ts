import { queryStems, type SoughtWord, soughtWords, wordStem, wordsWithPlaces } from '../../domain/search-text.ts';

/** By the number of a text: 0 when it does not hold a sought word, else 1 more than the place of the first one. */
export type Places = Uint32Array;

/**
 * Where the words of a query stand in texts, which are known by their numbers. Made for a filter, which asks for all
 * that is found, unranked, and ever with other words.
 */
export class TextIndex {
  /** In their order, so that those of one beginning follow each other. */
  private readonly stems: string[];
  /** For the stem at n, from first[n] to before first[n + 1]: the texts that hold it, and where in each. */
  private readonly first: Uint32Array;
  private readonly holders: Uint32Array;
  private readonly places: Uint32Array;

  constructor(private readonly texts: readonly string[]) {
    const met = new StemsMet();
    texts.forEach((text, number) => met.read(text, number));
    this.stems = [...met.stems.keys()].sort((a, b) => (a < b ? -1 : 1));
    const lists = this.stems.map((stem) => met.stems.get(stem)!);
    this.first = new Uint32Array(lists.length + 1);
    lists.forEach((list, stem) => (this.first[stem + 1] = this.first[stem]! + list.length / 2));
    this.holders = new Uint32Array(this.first[lists.length]!);
    this.places = new Uint32Array(this.first[lists.length]!);
    lists.forEach((list, stem) => {
      for (let at = 0; at < list.length; at += 2) {
        this.holders[this.first[stem]! + at / 2] = list[at]!;
        this.places[this.first[stem]! + at / 2] = list[at + 1]!;
      }
    });
  }

  /** Where each word of a query stands; empty when the query holds no word. */
  placesOf(query: string): Places[] {
    return queryStems(query).length === 0 ? [] : soughtWords(query).map((word) => this.placesOfWord(word));
  }

  private placesOfWord({ stem, whole }: SoughtWord): Places {
    const from = this.firstStem(0, (known) => known >= stem);
    const to = this.firstStem(from, (known) => (whole ? known !== stem : !known.startsWith(stem)));
    const places = new Uint32Array(this.texts.length);
    for (let at = this.first[from]!; at < this.first[to]!; at++) {
      const text = this.holders[at]!;
      const place = this.places[at]! + 1;
      if (places[text] === 0 || place < places[text]!) places[text] = place;
    }
    return places;
  }

  /** The first stem from `start` on that passes a test which no stem passes before it, and all do after. */
  private firstStem(start: number, passes: (stem: string) => boolean): number {
    let [from, to] = [start, this.stems.length];
    while (from < to) {
      const middle = (from + to) >>> 1;
      if (passes(this.stems[middle]!)) to = middle;
      else from = middle + 1;
    }
    return from;
  }
}

/** The stems of the texts read, each with the texts that hold it, and after each text the place of the first such word. */
class StemsMet {
  readonly stems = new Map<string, number[]>();
  private readonly words = new Map<string, number[]>();

  read(text: string, number: number): void {
    for (const { word, place } of wordsWithPlaces(text)) {
      const list = this.words.get(word) ?? this.listOf(word);
      if (list[list.length - 2] !== number) list.push(number, place);
    }
  }

  private listOf(word: string): number[] {
    const stem = wordStem(word);
    const list = this.stems.get(stem) ?? [];
    this.stems.set(stem, list);
    this.words.set(word, list);
    return list;
  }
}
