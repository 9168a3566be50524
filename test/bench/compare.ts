import { canonicalJson } from '../../domain/public-address.ts';
import { ask, type ServerProgram } from './processes.ts';
import { ASKED, type Question } from './questions.ts';
import type { Name } from './report.ts';

/** @throws when a baseline does not give what Essaim gives, but for what it is spared */
export async function compare(question: Question, servers: Partial<Record<Name, ServerProgram>>): Promise<void> {
  const answers = await Promise.all(
    Object.entries(servers).map(async ([name, { port }]) => {
      const { body } = await ask(port, ASKED[name as Name](question));
      return canonicalJson(comparable(JSON.parse(body.toString())));
    }),
  );
  if (new Set(answers).size > 1) {
    const place = [...answers[0]!].findIndex((letter, index) => answers.some((answer) => answer[index] !== letter));
    const around = answers.map((answer) => answer.slice(Math.max(0, place - 200), place + 100)).join('\n');
    throw new Error(`Different answers to ${JSON.stringify(question)}:\n${around}`);
  }
}

type ByCode = { code: string }[] | null;
interface ComparableLab {
  themes: ByCode;
  services: ByCode;
  peers?: unknown;
}
interface Comparable {
  data: {
    lab?: ComparableLab;
    labs?: { labs: ComparableLab[]; facets: Record<string, { value: string }[]>; total: number };
  };
}

/** Without what the baselines are spared: peers, and the order in which facets come and a fiche names its offer. */
function comparable({ data: { lab, labs } }: Comparable): unknown {
  if (lab) return inOneOrder({ ...lab, peers: undefined });
  const facets = Object.entries(labs!.facets).map(([name, values]) => [
    name,
    [...values].sort((a, b) => (a.value < b.value ? -1 : 1)),
  ]);
  return { labs: labs!.labs.map(inOneOrder), total: labs!.total, facets };
}

function inOneOrder(lab: ComparableLab): ComparableLab {
  const byCode = (list: ByCode) => list && [...list].sort((a, b) => (a.code < b.code ? -1 : 1));
  return { ...lab, themes: byCode(lab.themes), services: byCode(lab.services) };
}
