import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createVSIX } from '@vscode/vsce';

/**
 * The smallest extension that shows in every place that the rig drives: a view, a command and a diagnostic.
 */
const files: Record<string, string> = {
  'package.json': JSON.stringify({
    name: 'trivial',
    publisher: 'rig-selftest',
    version: '0.0.1',
    license: 'MIT',
    repository: 'https://example.invalid/trivial',
    engines: { vscode: '^1.93.0' },
    main: './extension.js',
    files: ['extension.js'],
    activationEvents: ['onLanguage:plaintext'],
    contributes: {
      commands: [{ command: 'trivial.greet', title: 'Greet', category: 'Trivial' }],
      views: { explorer: [{ id: 'trivial.view', name: 'Trivial Things' }] },
    },
  }),
  'README.md': '# Trivial\n\nExists during one test.\n',
  'extension.js': `
const vscode = require('vscode');

exports.activate = (context) => {
  const tree = {
    getTreeItem: (item) => item,
    getChildren: (item) => (item ? [] : [new vscode.TreeItem('the only thing')]),
  };
  const problems = vscode.languages.createDiagnosticCollection('trivial');
  const check = (document) => {
    if (document.languageId !== 'plaintext') return;
    const offset = document.getText().indexOf('wrong');
    const range = () => new vscode.Range(document.positionAt(offset), document.positionAt(offset + 5));
    problems.set(document.uri, offset < 0 ? [] : [new vscode.Diagnostic(range(), 'Something is wrong here')]);
  };
  vscode.workspace.textDocuments.forEach(check);
  context.subscriptions.push(
    problems,
    vscode.workspace.onDidOpenTextDocument(check),
    vscode.workspace.onDidChangeTextDocument((event) => check(event.document)),
    vscode.window.registerTreeDataProvider('trivial.view', tree),
    vscode.commands.registerCommand('trivial.greet', () => vscode.window.showInformationMessage('Hello from Trivial')),
  );
};
`,
};

/** Writes the extension into a new folder below `parent`, and gives that folder. */
export function writeTrivialExtension(parent: string): string {
  return writeFolder(path.join(parent, 'trivial-extension'), files);
}

/** Packages the extension in `folder`, and gives the path of the `.vsix`. */
export async function packageExtension(folder: string): Promise<string> {
  const packagePath = `${folder}.vsix`;
  await createVSIX({ cwd: folder, packagePath, dependencies: false, skipLicense: true });
  return packagePath;
}

/** Writes files, given as path and content, into a folder, and gives the folder. */
export function writeFolder(folder: string, content: Record<string, string>): string {
  for (const [name, text] of Object.entries(content)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return folder;
}
