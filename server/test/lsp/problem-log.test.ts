import { expect, it } from 'vitest';
import { Emitter } from 'vscode-languageserver';
import { registerProblemLog } from '../../src/lsp/problem-log';
import type { Session } from '../../src/lsp/session';

it('logs what a scan left out, each once', () => {
  const settled = new Emitter<void>();
  const lines: string[] = [];
  const problems = [{ subject: '/ws/huge/package.json', reason: 'it is 50 MB large' }];
  registerProblemLog({
    connection: { console: { warn: (line: string) => lines.push(line) } },
    engine: { problems: () => problems },
    scheduler: { onSettled: settled.event },
  } as unknown as Session);

  settled.fire();
  settled.fire();
  problems.push({ subject: 'settings', reason: 'it has no `id`' });
  settled.fire();
  expect(lines).toEqual([
    'left out /ws/huge/package.json: it is 50 MB large',
    'left out settings: it has no `id`',
  ]);
});
