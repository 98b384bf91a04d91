module.exports = { id: 'notes', handler: () => {} };
