/** Publisher and name, as package.json has them. */
export const EXTENSION = 'plugin-scout.vscode-plugin-scout';
