import { publicAddress } from '../../domain/public-address.ts';
import { queryStems } from '../../domain/search-text.ts';
import knownOperations from '../../server/directory/ready/known-operations.json';
import { aWord } from './network.ts';
import { Random } from './random.ts';
import type { Name } from './report.ts';

export interface Filter {
  text: string;
  themes: string[];
  services: string[];
}

/** One question that a visitor asks: the full map, one fiche, or the map with a filter. */
export type Question = { name: 'map' } | { name: 'fiche'; slug: string } | { name: 'search'; filter: Filter };

/** A request, whoever is asked; `gzip`: whether compressed bytes are accepted. */
export interface Request {
  method: 'GET' | 'POST';
  path: string;
  body?: string;
  gzip?: boolean;
}

const [network, fiche] = ['network', 'fiche'].map((name) => {
  const found = Object.entries(knownOperations).find(([, text]) => text.startsWith(`query ${name}(`));
  if (!found) throw new Error(`No known operation ${name}`);
  return { hash: found[0], text: found[1] };
}) as [Operation, Operation];

interface Operation {
  hash: string;
  text: string;
}

const filterOf = (question: Question) => (question.name === 'search' ? question.filter : {});

/** As Essaim's client asks it. The bare server is asked the same. */
export function toEssaim(question: Question): Request {
  if (question.name === 'fiche') {
    return { method: 'GET', path: publicAddress(fiche.hash, { edition: null, slug: question.slug }) };
  }
  return { method: 'GET', path: publicAddress(network.hash, { edition: null, filter: filterOf(question) }) };
}

/** The hand-written server has an address for each kind of question. */
export function toHandWritten(question: Question): Request {
  if (question.name === 'fiche') return { method: 'GET', path: `/labs/${question.slug}` };
  if (question.name === 'map') return { method: 'GET', path: '/labs' };
  const { text, themes, services } = question.filter;
  const query = new URLSearchParams({ text, themes: themes.join(), services: services.join() });
  return { method: 'GET', path: `/labs?${query.toString()}` };
}

/** Plain NestJS answers GraphQL. It is spared what it does not know: peers, excerpts, relaxations, the snapshot's state. */
export function toPlainNest(question: Question): Request {
  const { text } = question.name === 'fiche' ? fiche : network;
  const known = SPARED.reduce((operation, part) => operation.replace(part, ''), text);
  const variables = question.name === 'fiche' ? { slug: question.slug } : { filter: filterOf(question) };
  return { method: 'POST', path: '/graphql', body: JSON.stringify({ query: known, variables }) };
}

const SPARED = [
  /\$edition: Int, /,
  /, edition: \$edition/,
  / directoryState \{[^}]*\}/,
  / editions \{[^}]*\}/,
  / matches \{[^}]*\}/,
  / relaxations \{[^}]*\}/,
  / peers \{.*?\} reasons \}/,
];

/** How each server is asked. */
export const ASKED: Record<Name, (question: Question) => Request> = {
  essaim: toEssaim,
  a: toEssaim,
  b: toHandWritten,
  e: toPlainNest,
};

const THEMES = ['pedagogique', 'technologique', 'organisationnelle', 'usages', 'numerique', 'sociale'];
const SERVICES = ['coaching', 'financements', 'incubation', 'sessions', 'acculturation', 'communaute', 'valorisation'];

/** Filters that were never asked before: a word or two of the fiches, one to three themes, one to three services. */
export class NewFilters {
  private readonly random = new Random(2_020);
  private readonly given = new Set<string>();

  next(): Filter {
    const words = this.random.happens(0.5) ? [aWord(this.random)] : [aWord(this.random), aWord(this.random)];
    const filter = {
      text: words.join(' '),
      themes: this.random.some(THEMES, 1, 3),
      services: this.random.some(SERVICES, 1, 3),
    };
    const key = JSON.stringify(filter);
    if (this.given.has(key)) return this.next();
    this.given.add(key);
    return filter;
  }
}

/** The words of a search as PostgreSQL reads them: each begins a word of the text. */
export const asTsquery = (text: string) =>
  queryStems(text)
    .map((stem) => `${stem}:*`)
    .join(' & ');
