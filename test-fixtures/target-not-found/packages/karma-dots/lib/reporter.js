module.exports = { 'reporter:dots': ['type', class {}] };
