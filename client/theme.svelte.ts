export type ThemeChoice = 'auto' | 'light' | 'dark';

const KEY = 'essaim.theme';
const darkSystem = matchMedia('(prefers-color-scheme: dark)');

/** The reader's choice of light or dark, kept in this browser where it allows it. */
class Theme {
  choice = $state<ThemeChoice>(stored());

  constructor() {
    this.show();
    darkSystem.addEventListener('change', () => this.show());
  }

  choose(choice: ThemeChoice): void {
    this.choice = choice;
    try {
      localStorage.setItem(KEY, choice);
    } catch {
      // a browser that keeps nothing: the choice holds until the page is left
    }
    this.show();
  }

  private show(): void {
    const dark = this.choice === 'dark' || (this.choice === 'auto' && darkSystem.matches);
    document.documentElement.dataset.theme = dark ? 'dark' : 'light';
  }
}

function stored(): ThemeChoice {
  try {
    const kept = localStorage.getItem(KEY);
    return kept === 'light' || kept === 'dark' ? kept : 'auto';
  } catch {
    return 'auto';
  }
}

export const theme = new Theme();
