module.exports = { id: 'notes', name: 'Notes', options: [], overview: null };
