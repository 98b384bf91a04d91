'use strict';

/** Anything that is asked of it, and what that gives when it is called. */
const anything = new Proxy(() => anything, {
  get: (_, key) => (key === Symbol.toPrimitive ? () => 0 : anything),
});

module.exports = anything;
