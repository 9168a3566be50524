import type { FicheValues } from './fiche-values.ts';

/** What was typed and the server does not have yet, with what it was typed on. */
export interface KeptDraft {
  base: FicheValues;
  values: FicheValues;
}

const DRAFTS = 'essaim:draft:';

/** Forgets all that an account has typed here and not saved. */
export function forgetDrafts(account: string): void {
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(`${DRAFTS}${account}:`));
    for (const key of keys) localStorage.removeItem(key);
  } catch {
    // nothing was kept
  }
}

/** A copy in the browser of what is typed, until the server has it: a closed tab or a dead battery loses nothing. */
export class KeptHere {
  private readonly key: string;

  /** `slugs`: the lab's of today, then those before. A copy that was made under one of those is carried on. */
  constructor(account: string, slugs: readonly [string, ...string[]], edition: number) {
    const keys = slugs.map((slug) => `${DRAFTS}${account}:${slug}:${edition}`);
    this.key = keys.find(isKept) ?? keys[0]!;
  }

  read(): KeptDraft | null {
    try {
      return JSON.parse(localStorage.getItem(this.key) ?? 'null') as KeptDraft | null;
    } catch {
      return null;
    }
  }

  /** Whether the browser keeps anything. */
  works(): boolean {
    try {
      localStorage.setItem(`${this.key}:trial`, '');
      localStorage.removeItem(`${this.key}:trial`);
      return true;
    } catch {
      return false;
    }
  }

  /** false where the browser keeps nothing. */
  write(draft: KeptDraft): boolean {
    try {
      localStorage.setItem(this.key, JSON.stringify(draft));
      return true;
    } catch {
      return false;
    }
  }

  forget(): void {
    try {
      localStorage.removeItem(this.key);
    } catch {
      // nothing was kept
    }
  }
}

function isKept(key: string): boolean {
  try {
    return localStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}
