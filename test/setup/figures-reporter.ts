import type { Reporter, TestModule } from 'vitest/node';

declare module 'vitest' {
  interface TaskMeta {
    /** What a test counted: { rounds: 200, conflicts: 3800 }. */
    figures?: Record<string, number>;
  }
}

/** Says, at the end of `npm run test:long`, what was counted in each test. */
export default class FiguresReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const counted = tests.filter((test) => test.meta().figures);
    console.log(['', 'What was counted', '', ...counted.flatMap((test) => linesOf(test)), ''].join('\n'));
  }
}

function linesOf(test: { fullName: string; meta(): { figures?: Record<string, number> }; ok(): boolean }): string[] {
  const figures = Object.entries(test.meta().figures!).map(
    ([what, count]) => `    ${String(count).padStart(8)}  ${what}`,
  );
  return [`  ${test.ok() ? '✓' : '✗'} ${test.fullName}`, ...figures, ''];
}
