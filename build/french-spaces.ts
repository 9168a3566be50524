import type { Plugin } from 'vite';
import { frenchSpaces } from '../domain/french-spaces.ts';

/** A part of a script, by its type and place, as ESTree has it. */
interface Node {
  type?: string;
  start?: number;
  end?: number;
}

/**
 * Puts the spaces that French wants before « : » and its like, and within quotes, into the client's sentences, so that the
 * source can be typed with ordinary ones. Components are compiled by then: what they say stands in strings and templates too.
 */
export const frenchSpacesPlugin = (): Plugin => ({
  name: 'essaim:french-spaces',
  enforce: 'post',
  transform(code, id) {
    if (!/\/(client|domain)\/(?!graphql\/generated\/).*\.(svelte|ts)$/.test(id)) return null;
    let spaced = code;
    for (const { start, end } of texts(this.parse(code))) {
      spaced = spaced.slice(0, start) + frenchSpaces(spaced.slice(start, end)) + spaced.slice(end);
    }
    return { code: spaced, map: null }; // one character for another: every place stays
  },
});

function* texts(node: Node): Generator<{ start: number; end: number }> {
  const { type, start, end } = node;
  if (type === 'TemplateElement' || type === 'Literal') yield { start: start!, end: end! };
  for (const part of Object.values(node) as unknown[]) {
    for (const inner of Array.isArray(part) ? (part as unknown[]) : [part]) {
      if (typeof inner === 'object' && inner !== null && !(inner instanceof RegExp)) yield* texts(inner);
    }
  }
}
