import { loadImage } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { Lab, LabSlug } from '../../server/labs/lab.entity.ts';
import { aLab, aPublishedFiche, labOf } from '../factories/labs.ts';
import { application } from '../setup/application.ts';

const unescaped = (text: string) => text.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
const tagOf = (page: string, name: string) =>
  unescaped(new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`).exec(page)?.[1] ?? '');

describe('A share card', () => {
  const essaim = application();

  it.each(['/', '/liste', '/labs/creteil', '/labs/creteil?edition=2020', '/academies/strasbourg', '/a-propos'])(
    'is named in the head of %s by an absolute address, and is a picture of the size that it says',
    async (path) => {
      const { text } = await essaim.get(path);
      const address = new URL(tagOf(text, 'og:image'));
      expect(address.origin).toBe('http://localhost:0');
      const { status, headers, body } = await essaim.get(address.pathname + address.search);
      expect(status).toBe(200);
      expect(headers['content-type']).toBe('image/png');
      const { width, height } = await loadImage(body);
      expect([width, height]).toEqual([1200, 630]);
      expect([tagOf(text, 'og:image:width'), tagOf(text, 'og:image:height')]).toEqual(['1200', '630']);
      expect(tagOf(text, 'og:image:alt')).toMatch(/carte/);
      expect(tagOf(text, 'twitter:card')).toBe('summary_large_image');
    },
  );

  it('says in words what it shows: the lab, how far it has come, and that its link is to be confirmed', async () => {
    const { text } = await essaim.get('/labs/creteil');
    expect(tagOf(text, 'og:image:alt')).toBe(
      'Lab d’académie de Créteil, sur la carte de France. Actif. Lien avec le 110 bis : Suivi, à confirmer.',
    );
  });

  it('is another for each lab, for its académie and for the map', async () => {
    const paths = ['labs/creteil', 'labs/paris', 'academies/creteil', 'academies/strasbourg', 'carte'];
    const pictures = await Promise.all(paths.map((path) => essaim.get(`/cards/${path}.png`)));
    expect(new Set(pictures.map(({ body }) => body.toString('base64'))).size).toBe(paths.length);
  });

  it.each(['/cards/labs/inconnu.png', '/cards/labs/creteil.jpg', '/cards/academies/inconnue.png', '/cards/autre.png'])(
    'does not exist for what does not (%s)',
    async (path) => {
      const { status, headers, text } = await essaim.get(path);
      expect(status).toBe(404);
      expect(headers['content-type']).not.toContain('image');
      if (!path.includes('autre')) expect(text).toMatch(/n’existe pas/);
    },
  );

  it('is not sent again to who has it, nor compressed again', async () => {
    const { headers } = await essaim.get('/cards/labs/paris.png', { 'accept-encoding': 'br' });
    expect(headers['content-encoding']).toBeUndefined();
    const again = await essaim.get('/cards/labs/paris.png', { 'if-none-match': headers.etag! });
    expect(again.status).toBe(304);
    expect(again.body).toHaveLength(0);
  });

  it('is the right one, even when many are asked for at once', async () => {
    const slugs = ['creteil', 'limoges', 'nice', 'paris', 'reims', 'rennes'];
    const etags = async (order: string[]) =>
      new Map(
        await Promise.all(
          order.map(async (slug) => [slug, (await essaim.get(`/cards/labs/${slug}.png`)).headers.etag] as const),
        ),
      );
    const first = await etags(slugs);
    const second = await etags([...slugs].reverse());
    for (const slug of slugs) expect(second.get(slug)).toBe(first.get(slug));
  });
});

describe('When a lab changes', () => {
  const essaim = application({ forEach: 'test' });

  it('its card has another tag', async () => {
    const lab = await essaim.change(async (transaction) => {
      const made = await aLab(transaction, { slug: 'nouveau', name: 'Lab nouveau' });
      await aPublishedFiche(transaction, { lab: made, content: { name: 'Lab nouveau' } });
      return made;
    });
    const before = (await essaim.get('/cards/labs/nouveau.png')).headers.etag;
    expect((await essaim.get('/cards/labs/nouveau.png')).headers.etag).toBe(before);
    await essaim.change(async (transaction) => {
      await transaction.update(Lab, { id: lab.id }, { name: 'Lab renommé' });
      await transaction.query(`UPDATE fiche_revision SET name = 'Lab renommé' WHERE name = 'Lab nouveau'`);
    });
    expect((await essaim.get('/cards/labs/nouveau.png')).headers.etag).not.toBe(before);
  });

  it('its former address leads to its card', async () => {
    await essaim.change(async (transaction) => {
      const { id } = await labOf(transaction, 'paris');
      await transaction.insert(LabSlug, { slug: 'paname', lab: id });
    });
    const { status, headers } = await essaim.get('/cards/labs/paname.png');
    expect([status, headers.location]).toEqual([301, '/cards/labs/paris.png']);
  });

  it.each([
    'Lab '.repeat(70).trim(),
    'Anticonstitutionnellement'.repeat(12),
    'Laboratoire de l’accompagnement des équipes éducatives et de l’expérimentation pédagogique',
    'Ŵ€ Ðǿ 漢字 🐝 « é̀́ »',
  ])('a name of any length and letters is drawn (%s)', async (name) => {
    await essaim.change(async (transaction) => {
      const lab = await aLab(transaction, { slug: 'long', name });
      await aPublishedFiche(transaction, { lab, content: { name } });
    });
    const { status, body } = await essaim.get('/cards/labs/long.png');
    expect(status).toBe(200);
    expect((await loadImage(body)).width).toBe(1200);
  });
});
