import { describe, expect, it } from 'vitest';
import { aPublishedFiche } from '../factories/labs.ts';
import { application } from '../setup/application.ts';

const plain = (page: string) => /<noscript>(.*)<\/noscript>/s.exec(page)![1]!;
const unescaped = (text: string) => text.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
const words = (markup: string) => unescaped(markup.replace(/<[^>]*>/g, ' ')).replace(/\s+/g, ' ');
const linkedData = (page: string) =>
  JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)![1]!) as Record<string, unknown>;

describe('A page without JavaScript', () => {
  const essaim = application();

  it('holds the list, with a link to every lab and every académie', async () => {
    const { text } = await essaim.get('/liste');
    const links = [...plain(text).matchAll(/href="(\/(?:labs|academies)\/[^"]+)"/g)].map(([, href]) => href);
    expect(links.filter((href) => href!.startsWith('/labs/'))).toHaveLength(12);
    expect(links.filter((href) => href!.startsWith('/academies/'))).toHaveLength(34);
    expect(words(plain(text))).toContain('Suivi (à confirmer)');
  });

  it('holds the list that a shared address filters', async () => {
    const { text } = await essaim.get('/liste?service=incubation&etat=actif');
    expect([...plain(text).matchAll(/href="\/labs\/([^"]+)"/g)].map(([, slug]) => slug)).toEqual(['creteil']);
  });

  it('holds every fiche whole', async () => {
    const { labs } = await essaim.graphql<{
      labs: {
        labs: { slug: string; name: string; services: { label: string }[] | null; sections: { heading: string }[] }[];
      };
    }>('{ labs { labs { slug name services { label } sections { heading } } } }');
    for (const lab of labs.labs) {
      const { text } = await essaim.get(`/labs/${lab.slug}`);
      const told = words(plain(text));
      expect(told).toContain(lab.name);
      for (const { label } of lab.services ?? []) expect(told).toContain(label);
      for (const { heading } of lab.sections) expect(told).toContain(heading);
      if (lab.services === null) expect(told).toContain('La fiche ne répond pas à cette question.');
    }
  });

  it('says of a form that it needs JavaScript; of a lab that does not exist there is none', async () => {
    for (const path of ['/labs/creteil/contact', '/labs/creteil/correction', '/ecrire', '/demander/compte']) {
      const { text, status } = await essaim.get(path);
      expect(status, path).toBe(200);
      expect(words(plain(text))).toContain('il demande JavaScript');
    }
    for (const path of ['/labs/atlantide/contact', '/labs/creteil/contact/2', '/labs/creteil/constructor']) {
      expect((await essaim.get(path)).status, path).toBe(404);
    }
  });

  it('tells a person in Amiens whom to call', async () => {
    const { text, status } = await essaim.get('/academies/amiens');
    expect(status).toBe(200);
    expect(words(plain(text))).toContain('Lab d’académie de Reims : académie voisine');
  });
});

describe('The head of a page', () => {
  const essaim = application({ forEach: 'test' });

  it('has the title, the description and the one address of what it shows', async () => {
    const { text } = await essaim.get('/labs/rennes?lecture=etat');
    expect(text).toContain('<title>Lab d’académie de Rennes – Essaim</title>');
    expect(text).toMatch(/<link rel="canonical" href="http:\/\/[^"]+\/labs\/rennes" \/>/);
    expect(linkedData(text)).toMatchObject({ '@type': 'Organization', name: 'Lab d’académie de Rennes' });
    const { text: frozen } = await essaim.get('/labs/rennes?edition=2020');
    expect(frozen).toMatch(/<link rel="canonical" href="[^"]+\/labs\/rennes\?edition=2020" \/>/);
  });

  it('shows as text whatever a fiche says', async () => {
    const name = '</script><script>alert(1)</script>"\'&';
    const lab = await essaim.change((transaction) =>
      aPublishedFiche(transaction, {
        content: { name, sections: [{ key: 'NEWS', heading: name, text: `${name} <img src=x onerror=alert(1)>` }] },
      }),
    );
    const { text } = await essaim.get(`/labs/${lab.slug}`);
    expect(text).not.toContain('<script>alert');
    expect(text).not.toContain('<img');
    expect(linkedData(text).name).toBe(name);
  });

  it('is 404 for an académie, a lab or a path that does not exist', async () => {
    for (const path of ['/academies/atlantide', '/labs/atlantide', '/atlantide']) {
      expect((await essaim.get(path)).status, path).toBe(404);
    }
  });

  it('leads from where a page was to where it is', async () => {
    const { status, headers } = await essaim.get('/gestion?x=1');
    expect([status, headers.location]).toEqual([301, '/suivi?x=1']);
  });

  it('is there for search engines, when the settings let them', async () => {
    const { text: sitemap, headers } = await essaim.get('/sitemap.xml');
    expect(headers['content-type']).toContain('application/xml');
    expect(sitemap.match(/<loc>/g)).toHaveLength(5 + 12 + 34);
    expect((await essaim.get('/robots.txt')).text).toContain('Disallow: /');
  });
});
