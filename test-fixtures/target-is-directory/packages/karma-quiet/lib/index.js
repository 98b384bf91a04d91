module.exports = { 'reporter:quiet': ['type', class {}] };
