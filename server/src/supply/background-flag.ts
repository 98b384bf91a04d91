/** How the built program is told that it runs as the thread beside the language server. */
export const BACKGROUND = '--background';
