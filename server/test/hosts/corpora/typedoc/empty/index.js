// Stands in for what no discovery needs: whatever is asked of it, it is there, and does nothing.
const anything = new Proxy(function () {}, {
  get: (target, key) => (key in target ? target[key] : typeof key === 'symbol' ? undefined : anything),
  apply: () => anything,
  construct: () => anything,
});

module.exports = anything;
