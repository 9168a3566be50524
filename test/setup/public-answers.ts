import type { LabStatus, Maturity } from '../../domain/stages.ts';
import type { SectionKey } from '../../domain/headings.ts';
import type { LaunchPrecision } from '../../domain/launch.ts';
import type { TestApplication } from './application.ts';

/** A lab, as the public contract describes it. */
export interface Lab {
  slug: string;
  name: string;
  subject: 'LAB' | 'PROJECT';
  academy: { slug: string; name: string; region: string | null };
  edition: number | null;
  status: LabStatus | null;
  launch: { label: string; precision: LaunchPrecision; from: string | null; to: string | null };
  team: { headcount: number | null; fte: number | null; structures: string[]; note: string | null };
  themes: { code: string; label: string }[] | null;
  otherThemes: string[];
  services: { code: string; label: string; explanation: string | null; note: string | null }[] | null;
  otherServices: string[];
  sections: { key: SectionKey; heading: string; text: string }[];
  contact: { function: string | null; email: string | null; url: string | null } | null;
  maturity: { level: Maturity; confirmed: boolean; since: string | null } | null;
  closedOn: string | null;
}

/** All that can be asked of a lab: `{ labs { labs { ...whole } } }`. */
export const WHOLE_LAB = /* GraphQL */ `
  fragment whole on Lab {
    slug
    name
    subject
    edition
    status
    closedOn
    otherThemes
    otherServices
    academy {
      slug
      name
      region
    }
    launch {
      label
      precision
      from
      to
    }
    team {
      headcount
      fte
      structures
      note
    }
    themes {
      code
      label
    }
    services {
      code
      label
      explanation
      note
    }
    sections {
      key
      heading
      text
    }
    contact {
      function
      email
      url
    }
    maturity {
      level
      confirmed
      since
    }
  }
`;

/** Every lab, whole, as the latest reading or an edition shows it. */
export async function wholeLabs(essaim: TestApplication, edition: number | null = null): Promise<Lab[]> {
  const query = `query ($edition: Int) { labs(edition: $edition) { labs { ...whole } } } ${WHOLE_LAB}`;
  return (await essaim.graphql<{ labs: { labs: Lab[] } }>(query, { edition })).labs.labs;
}

/** One lab, whole; null when the directory does not know it. */
export async function wholeLab(
  essaim: TestApplication,
  slug: string,
  edition: number | null = null,
): Promise<Lab | null> {
  const query = `query ($slug: String!, $edition: Int) { lab(slug: $slug, edition: $edition) { ...whole } } ${WHOLE_LAB}`;
  return (await essaim.graphql<{ lab: Lab | null }>(query, { slug, edition })).lab;
}

/** All that the public can read, in one text: every edition, every lab, every page. */
export async function publicAnswers(essaim: TestApplication): Promise<string> {
  const { editions, academies } = await essaim.graphql<{
    editions: { year: number }[];
    academies: { slug: string; labs: object[] }[];
  }>(
    '{ editions { year } academies { slug name labs { slug name } } themes { label } services { label explanation } }',
  );
  const readings = [null, ...editions.map(({ year }) => year)];
  const labs = await Promise.all(readings.map((year) => wholeLabs(essaim, year)));
  const paths = [
    ...['/', '/liste', '/a-propos', '/vie-privee'],
    ...academies.filter((academy) => academy.labs.length > 0).map(({ slug }) => `/academies/${slug}`),
    ...new Set(labs.flat().map(({ slug }) => `/labs/${slug}`)),
  ];
  const pages = await Promise.all(paths.map((path) => essaim.get(path)));
  return [JSON.stringify({ academies, labs }), ...pages.map(({ text }) => text)].join('\n');
}
