export function tidy(text: string): string;
