import type { EntryPoint, Registered } from '../hosts/entry-point';
import { consequence } from './entry-point/consequence';
import { declaredBy } from './entry-point/declared-by';
import type { Found, Rule, RuleContext } from './rule';

/** Two entry points give the host the same id, such as a node type: it takes that of the first. */
export const duplicateRegistration: Rule = {
  code: 'duplicate-registration',
  severity: 'error',
  effect: 'broken',
  summary: 'Two entry points register the same id with the host.',
  message: ({ called, id, value, other, consequence }) =>
    `\`${value}\` registers the ${called} \`${id}\`, and so does ${other} before it${consequence}`,
  checkEntryPoints(entryPoints, context) {
    const first = new Map<string, { entryPoint: EntryPoint; registered: Registered }>();
    return entryPoints.flatMap((entryPoint) => {
      const taken = (entryPoint.registers ?? []).flatMap((registered) => {
        const other = first.get(keyOf(registered));
        return other === undefined ? [] : [{ registered, other }];
      });
      // Of several Node-RED names the last (@node-red/registry, registry.js, addModule).
      const one = taken.at(-1);
      // What is left out as a whole registers nothing else either.
      if (one === undefined) {
        for (const registered of entryPoint.registers ?? [])
          first.set(keyOf(registered), { entryPoint, registered });
        return [];
      }
      return [registeredTwice(entryPoint, one.registered, { ...one.other, by: undefined }, context)];
    });
  },
};

/** What is compared: ids of one kind, over all plugins of a host. */
export function keyOf({ called, id }: Registered): string {
  return `${called}\n${id}`;
}

/** Who has registered an id before; the package's name, if it is another. */
export interface FirstRegistration {
  readonly entryPoint: Pick<EntryPoint, 'value'>;
  readonly registered: Registered;
  readonly by: string | undefined;
}

/** What is found of the second entry point of an id. */
export function registeredTwice(
  entryPoint: Pick<EntryPoint, 'value' | 'file' | 'at' | 'implied'>,
  registered: Registered,
  { entryPoint: other, registered: before, by }: FirstRegistration,
  context: Pick<RuleContext, 'host' | 'manifestPath' | 'packageName'>,
): Found {
  const { id, called, otherwise, file, span } = registered;
  const { value } = entryPoint;
  const filling = { name: by ?? context.packageName, value: id };
  return {
    ...declaredBy(entryPoint, context),
    args: {
      called,
      id,
      value,
      other: by === undefined ? `\`${other.value}\`` : `\`${other.value}\` of \`${by}\``,
      consequence: consequence(context.host?.title ?? 'The host', otherwise, filling),
    },
    related: [
      { file, span, message: `\`${id}\` is registered here` },
      { file: before.file, span: before.span, message: `\`${id}\` is registered here first` },
    ],
  };
}
