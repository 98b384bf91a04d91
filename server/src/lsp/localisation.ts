/** Puts `{0}`, `{1}`, ... into a text, in the user's language where a translation is known. */
export type Translate = (text: string, ...args: readonly (string | number)[]) => string;

/** Makes a translator from a bundle of English text -> translated text; without one the English stays. */
export function translator(bundle: Readonly<Record<string, string>> | undefined): Translate {
  return (text, ...args) => {
    const translated = bundle !== undefined && Object.hasOwn(bundle, text) ? bundle[text] : undefined;
    return (translated ?? text).replace(/\{(\d+)\}/g, (hole, index: string) =>
      String(args[Number(index)] ?? hole),
    );
  };
}
