import { describe, expect, it } from 'vitest';
import { Academy } from '../../server/academies/academy.entity.ts';
import { Lab } from '../../server/labs/lab.entity.ts';
import { aLab, aPublishedFiche, labOf } from '../factories/labs.ts';
import { application } from '../setup/application.ts';

interface Peer {
  lab: { slug: string; academy: { slug: string; region: string | null }; status: string | null };
  reasons: string[];
}

const PEERS = 'peers { reasons lab { slug status academy { slug region } } }';

describe('Whom to call', () => {
  const essaim = application({ forEach: 'test' });

  const fromAcademy = async (slug: string) =>
    (await essaim.graphql<{ academy: { peers: Peer[] } }>(`{ academy(slug: "${slug}") { ${PEERS} } }`)).academy.peers;
  const fromLab = async (slug: string) =>
    (await essaim.graphql<{ lab: { peers: Peer[] } }>(`{ lab(slug: "${slug}") { ${PEERS} } }`)).lab.peers;
  const names = (peers: Peer[]) => peers.map(({ lab }) => lab.slug);

  it('sends a person in Amiens, who knows nobody, to the labs of the neighbouring académies', async () => {
    const peers = await fromAcademy('amiens');
    expect(names(peers)).toEqual(['creteil', 'reims', 'versailles']);
    expect(peers.every(({ reasons }) => reasons.includes('académie voisine'))).toBe(true);
    expect(peers[0]!.reasons).toContain('actif depuis septembre 2020');
  });

  it('gives at least three names from any of the 34 territories', async () => {
    const { academies } = await essaim.graphql<{ academies: { slug: string; peers: Peer[] }[] }>(
      `{ academies { slug ${PEERS} } }`,
    );
    expect(academies).toHaveLength(34);
    for (const { slug, peers } of academies) {
      expect(peers.length, slug).toBeGreaterThanOrEqual(3);
      expect(new Set(names(peers)).size, slug).toBe(peers.length);
      expect(
        peers.every(({ lab, reasons }) => lab.academy.slug !== slug && reasons.length > 0),
        slug,
      ).toBe(true);
    }
  });

  it('goes to the nearest active labs where no neighbour has one', async () => {
    expect(names(await fromAcademy('corse'))[0]).toBe('nice');
  });

  it('takes the region after the neighbours', async () => {
    const peers = await fromAcademy('bordeaux');
    expect(names(peers).slice(0, 3).sort()).toEqual(['limoges', 'poitiers', 'toulouse']);
  });

  it('gives a lab the peers that have most in common with it, each with true facts', async () => {
    const peers = await fromLab('montpellier');
    expect(names(peers)).toContain('toulouse');
    const toulouse = peers.find(({ lab }) => lab.slug === 'toulouse')!;
    expect(toulouse.reasons).toContain('académie voisine');
    expect(toulouse.reasons).toContain('porté aussi par : DANE');
    const creteil = peers.find(({ lab }) => lab.slug === 'creteil')!;
    expect(creteil.reasons).toContain('actif depuis septembre 2020');
  });

  it('does not tell an active lab that another is active: that is no reason for it', async () => {
    const peers = await fromLab('creteil');
    expect(peers.flatMap(({ reasons }) => reasons).filter((reason) => reason.startsWith('actif'))).toEqual([]);
  });

  it('still helps a lab that has answered nothing', async () => {
    const peers = await fromLab('nancy-metz');
    expect(names(peers)[0]).toBe('reims');
    expect(peers.length).toBeGreaterThanOrEqual(3);
  });

  it('never sends to a lab that has stopped or has no fiche', async () => {
    await essaim.change(async (transaction) => {
      await transaction.update(Lab, { slug: 'creteil' }, { closedOn: '2021-01-01' });
      const { code } = await transaction.findOneByOrFail(Academy, { slug: 'lille' });
      await aLab(transaction, { slug: 'sans-fiche', academy: code });
    });
    const called = names(await fromAcademy('amiens'));
    expect(called.slice(0, 2)).toEqual(['reims', 'versailles']);
    expect(called).toHaveLength(3);
    expect(called).not.toContain('creteil');
    expect(called).not.toContain('sans-fiche');
  });

  it('puts a lab of the same académie first', async () => {
    await essaim.change(async (transaction) => {
      const { academy } = await labOf(transaction, 'rennes');
      await aPublishedFiche(transaction, { lab: await aLab(transaction, { academy }) });
    });
    expect((await fromLab('rennes'))[0]!.reasons[0]).toBe('même académie');
  });
});
