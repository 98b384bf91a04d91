import type { JsonPath } from '../../manifest/json-path';
import type { FixContext } from '../fixes/fix';
import type { Finding } from '../rule';

/** The place in the manifest that a demand is about, whether something stands there or not. */
export function demandedPlace({ args }: Finding, { manifest }: FixContext): JsonPath {
  const place = Array.isArray(args.place) ? (args.place as readonly string[]) : [];
  let value: unknown = manifest;
  return place.map((key) => {
    const isItem = Array.isArray(value);
    value = value !== null && typeof value === 'object' ? (value as Record<string, unknown>)[key] : undefined;
    return isItem ? Number(key) : key;
  });
}
