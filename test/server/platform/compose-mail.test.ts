import fastCheck from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeMail, type MailParagraph } from '../../../server/platform/mail/compose-mail.ts';

const INSTITUTION = 'Le 110 bis, lab d’innovation de l’Éducation nationale';
const LINK = `https://essaim.example/entrer?jeton=${'a'.repeat(80)}&suite=%2Flabs%2Fnice`;

const compose = (...paragraphs: MailParagraph[]) =>
  composeMail({ subject: 'Votre lien', greeting: 'Bonjour,', paragraphs, closing: 'À bientôt' }, INSTITUTION);

describe('the text part', () => {
  it('reads by itself', () => {
    const { text } = compose(
      'Voici votre lien pour entrer dans Essaim : il vaut un quart d’heure, et une seule fois. Personne ne vous le demandera.',
      { label: 'Entrer dans Essaim', link: LINK },
      'Ou bien ce code :',
      { code: '123 456' },
    );
    expect(text).toBe(`Bonjour,

Voici votre lien pour entrer dans Essaim : il vaut un quart d’heure, et
une seule fois. Personne ne vous le demandera.

Entrer dans Essaim :
${LINK}

Ou bien ce code :

    123 456

À bientôt

--${' '}
Message envoyé automatiquement par Essaim, pour : Le 110 bis, lab
d’innovation de l’Éducation nationale.
`);
  });

  it('keeps the lines that a person made, and has no line of more than 72 characters but links', () => {
    expect(compose('Une ligne\r\nune autre').text).toContain('\nUne ligne\nune autre\n');
    fastCheck.assert(
      fastCheck.property(fastCheck.array(fastCheck.string({ maxLength: 20 }), { maxLength: 40 }), (words) => {
        const lines = compose(words.join(' '), { label: 'Lien', link: LINK }).text.split('\n');
        expect(lines.filter((line) => [...line].length > 72)).toEqual([LINK]);
      }),
    );
  });
});

describe('the HTML part', () => {
  it('is in French, with what is needed and nothing that moves, loads or runs', () => {
    const { html } = compose('Texte', { label: 'Entrer', link: LINK }, { code: '123 456' });
    expect(html).toMatch(/^<!doctype html>\s*<html lang="fr">/);
    expect(html).toContain('<title>Votre lien</title>');
    expect(html).toContain(`href="${LINK.replace('&', '&#38;')}"`);
    expect(html).toContain('110 bis');
    expect(html).not.toMatch(/<(table|img|script|style|link)|\son\w+=/);
  });

  it('takes nothing that a person wrote for markup', () => {
    const evil = `"><script>alert('1')</script><b onclick=x>`;
    const { html } = composeMail(
      { subject: evil, greeting: evil, paragraphs: [evil, { label: evil, link: LINK }, { code: evil }], closing: evil },
      evil,
    );
    expect(html).not.toMatch(/<script|<b /);
    expect(html.match(/&#34;&#62;&#60;script&#62;alert\(&#39;1&#39;\)/g)).toHaveLength(7);
  });
});

it('a subject is one line, whatever it was made of, and keeps the spaces of French', () => {
  const { subject } = composeMail(
    { subject: ' « Été »\r\nBcc: x@y.example\u2028\u0000fin ', paragraphs: [], closing: '' },
    INSTITUTION,
  );
  expect(subject).toBe('« Été » Bcc: x@y.example fin');
});

it('a link leads to the web, or the mail is not made', () => {
  for (const link of ['javascript:alert(1)', 'mailto:x@y.example', '/labs/nice']) {
    expect(() => compose({ label: 'Lire', link }), link).toThrow();
  }
});
