import type { Predicate } from '../predicate';
import { allOf, anyOf, notOf } from './combinators';
import { dependsOnPredicate } from './dependencies';
import type { CompiledPredicate } from './facts';
import { exposesPredicate, filePredicate } from './files';
import { keyPredicate } from './key';
import { keywordPredicate } from './keyword';
import { directoryPredicate, namePredicate } from './names';
import { installedPredicate, integerPredicate, rangePredicate } from './versions';

/** Makes a predicate ready to be asked. The profile has been validated: its one deciding key names the primitive. */
export function compilePredicate(predicate: Predicate): CompiledPredicate {
  if ('all' in predicate) return allOf(predicate.all.map(compilePredicate));
  if ('any' in predicate) return anyOf(predicate.any.map(compilePredicate));
  if ('not' in predicate) return notOf(compilePredicate(predicate.not));
  if ('name' in predicate) return namePredicate(predicate);
  if ('directory' in predicate) return directoryPredicate(predicate);
  if ('keyword' in predicate) return keywordPredicate(predicate);
  if ('key' in predicate) return keyPredicate(predicate);
  if ('range' in predicate) return rangePredicate(predicate);
  if ('installed' in predicate) return installedPredicate(predicate);
  if ('integer' in predicate) return integerPredicate(predicate);
  if ('exposes' in predicate) return exposesPredicate(predicate);
  if ('file' in predicate) return filePredicate(predicate);
  return dependsOnPredicate(predicate);
}
