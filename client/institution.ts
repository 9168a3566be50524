const meta = (name: string) => document.querySelector<HTMLMetaElement>(`meta[name="essaim:${name}"]`)?.content ?? '';

/** Who runs this instance, as its settings say; the server writes it into the page. */
export const institution = {
  name: meta('institution'),
  logo: meta('logo'),
  contactMail: meta('contact'),
  /** The identity provider's name; empty: one signs in by mail alone. */
  signInWith: meta('sign-in-with'),
  /** What has to be said of an instance that shows invented activity; empty: nothing. */
  demonstration: meta('demonstration'),
};
